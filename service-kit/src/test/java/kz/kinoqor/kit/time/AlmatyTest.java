package kz.kinoqor.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Old time zone data still has Almaty an hour further east: every deadline would be an hour wrong. */
class AlmatyTest {

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-28", "2024-03-02"})
    void theZoneDataKnowsTheChangeOfMarch2024(String day) throws IOException {
        var vectors = new JsonMapper()
                .readTree(getClass().getResource("/kz/kinoqor/kit/identifier/identifier-vectors.json"))
                .get("timezone");

        var offset = LocalDate.parse(day)
                .atTime(12, 0)
                .atZone(ZoneId.of(vectors.get("zone").asText()))
                .getOffset();

        assertThat(offset).hasToString(vectors.get(day).asText());
    }
}

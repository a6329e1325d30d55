package kz.kinoqor.kit.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import kz.kinoqor.kit.rule.BrokenRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareJsonTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aShareIsWrittenWithItsPercent() throws JsonProcessingException {
        assertThat(JSON.readTree(JSON.writeValueAsString(ShareJson.of(new Share(1, 3)))))
                .isEqualTo(JSON.readTree("{\"num\":1,\"den\":3,\"percent\":\"33.3333\"}"));
    }

    @Test
    void thePercentOfARequestIsIgnored() throws JsonProcessingException {
        var sent = JSON.readValue("{\"num\":1,\"den\":3,\"percent\":\"99\"}", ShareJson.class);

        assertThat(sent.toShare()).isEqualTo(new Share(1, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.0", "\"1\"", "1e0", "9223372036854775808", "true"})
    void aNumeratorThatIsNotAWholeNumberIsRefused(String num) {
        assertThatThrownBy(() -> JSON.readValue("{\"num\":" + num + ",\"den\":3}", ShareJson.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("whole JSON numbers");
    }

    @Test
    void bothNumbersAreRequired() {
        assertThatThrownBy(() -> new ShareJson(null, null).toShare())
                .isInstanceOf(BrokenRules.class)
                .hasMessage("/num required, /den required");
    }
}

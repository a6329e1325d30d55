package kz.kinoqor.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.kinoqor.contracts.publication.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the schemas refuse, so that a sample's being valid says something. */
class ValidationTest {

    private static final String DISPUTED = """
            {"creditId": "01900000-0000-7000-8000-0000cc000001", "filmId": "01900000-0000-7000-8000-0000f1000001",
             "reason": "another director"}""";

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null"})
    void what_is_no_whole_fact_is_invalid(String json) {
        assertThat(faults(json)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "null", "\"\"", "\"0000cc000001\""})
    void an_id_that_is_no_id_is_invalid(String id) {
        assertThat(faults(DISPUTED.replace("\"01900000-0000-7000-8000-0000cc000001\"", id)))
                .isNotEmpty();
    }

    private static List<String> faults(String json) {
        return Validation.faults("kz.kinoqor.catalog.credit.disputed.v1", Json.tree(json));
    }
}

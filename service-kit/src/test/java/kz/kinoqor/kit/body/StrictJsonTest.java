package kz.kinoqor.kit.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private enum Kind {
        FILM
    }

    private record Content(
            String text,
            Integer count,
            boolean sure,
            Kind kind,
            UUID id,
            List<String> texts,
            Map<String, String> byKey) {}

    private final ObjectMapper json = new ObjectMapper();

    StrictJsonTest() {
        new StrictJson().customize(json);
    }

    @Test
    void whatIsWrittenAsItsTypeIsRead() throws Exception {
        var content = read("""
                {"text":"a\\nb","count":90,"sure":true,"kind":"FILM","id":"0197a3f2-7c1e-7d50-9b1a-5f0e2c3f9c2a",
                 "texts":["Ұлпан"],"byKey":{"kk":"Толқын"}}""");

        assertThat(content.count()).isEqualTo(90);
        assertThat(content.texts()).containsExactly("Ұлпан");
        assertThat(content.byKey()).containsEntry("kk", "Толқын");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"count\":90.7}",
                "{\"count\":\"90\"}",
                "{\"count\":\"\"}",
                "{\"count\":true}",
                "{\"count\":1e400}",
                "{\"text\":2012}",
                "{\"text\":8.5}",
                "{\"text\":true}",
                "{\"texts\":[1]}",
                "{\"texts\":\"\"}",
                "{\"sure\":1}",
                "{\"sure\":\"true\"}",
                "{\"sure\":null}",
                "{\"kind\":0}",
                "{\"kind\":\"\"}",
                "{\"id\":\"\"}",
                "{\"id\":\"AZej8nweffCbGl8OL5wqAAAA\"}",
                "{\"id\":\"197a3f2-7c1e-7d50-9b1a-5f0e2c3f9c2a\"}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":\"a\"} {}",
                "{\"text\":\"a\\u0000b\"}",
                "{\"text\":\"\\ud83d\"}",
                "{\"text\":\"\\u202eb\"}",
                "{\"texts\":[\"\\u0000\"]}",
                "{\"byKey\":{\"k\":\"\\u0000\"}}",
                "{\"byKey\":{\"\\u0000\":\"a\"}}"
            })
    void whatIsWrittenOtherwiseIsRefused(String content) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(JsonProcessingException.class);
    }

    private Content read(String content) throws JsonProcessingException {
        return json.readValue(content, Content.class);
    }
}

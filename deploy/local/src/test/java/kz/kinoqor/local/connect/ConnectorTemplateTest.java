package kz.kinoqor.local.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import kz.kinoqor.contracts.TopicDeclaration;
import kz.kinoqor.contracts.Topics;
import org.junit.jupiter.api.Test;

class ConnectorTemplateTest {

    private static final List<String> DATABASES = List.of("catalog", "funding");

    @Test
    void nothing_is_left_to_fill_in() {
        assertThat(DATABASES)
                .allSatisfy(database -> assertThat(ConnectorTemplate.definitionFor(database))
                        .contains("\"name\": \"" + database + "-outbox\"")
                        .doesNotContain("@"));
    }

    /** What is missing would hold up the relay for ever, since it makes no topic by itself. */
    @Test
    void the_heartbeats_have_a_declared_topic() {
        assertThat(DATABASES)
                .extracting(ConnectorTemplateTest::config)
                .extracting(config -> config.get("topic.heartbeat.prefix").asText()
                        + "."
                        + config.get("topic.prefix").asText())
                .isSubsetOf(
                        Topics.declared().stream().map(TopicDeclaration::name).toList());
    }

    @Test
    void the_relay_makes_no_topic() {
        assertThat(config("catalog").fieldNames()).toIterable().noneMatch(name -> name.startsWith("topic.creation"));
    }

    private static JsonNode config(String database) {
        try {
            return new ObjectMapper()
                    .readTree(ConnectorTemplate.definitionFor(database))
                    .required("config");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}

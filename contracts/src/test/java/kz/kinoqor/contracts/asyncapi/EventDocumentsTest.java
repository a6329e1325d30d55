package kz.kinoqor.contracts.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import kz.kinoqor.contracts.FactTypes;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.contracts.publication.Publication;
import kz.kinoqor.contracts.schema.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventDocumentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "funding"})
    void the_committed_document_is_what_topics_and_records_draw(String service) {
        Publication.isUpToDate(Publication.DOCUMENTS.resolve(service + "-events.yaml"), EventDocument.of(service));
    }

    @Test
    void every_topic_is_a_channel_of_one_document() throws IOException {
        var addresses = Stream.concat(addresses("catalog"), addresses("funding"));

        assertThat(addresses)
                .containsExactlyInAnyOrderElementsOf(
                        Topics.all().stream().map(Topic::name).toList());
    }

    @Test
    void every_type_is_a_message_of_one_document() throws IOException {
        var types = Stream.concat(types("catalog"), types("funding"));

        assertThat(types).containsExactlyInAnyOrderElementsOf(FactTypes.all().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "funding"})
    void every_reference_leads_somewhere_in_the_document(String service) throws IOException {
        var document = document(service);

        var references = document.findValuesAsText("$ref");

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "funding"})
    void every_example_is_valid_against_what_the_document_says_of_its_message(String service) throws IOException {
        var document = document(service);

        var messages = document.at("/components/messages").valueStream();

        assertThat(messages)
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.get("examples"))
                        .isNotEmpty()
                        .allSatisfy(example -> {
                            assertThat(faults(document, message.get("headers"), example.get("headers")))
                                    .isEmpty();
                            assertThat(faults(document, message.get("payload"), example.get("payload")))
                                    .isEmpty();
                        }));
    }

    @Test
    void an_envelope_with_the_type_of_another_fact_is_invalid() throws IOException {
        var document = document("catalog");
        var credit = document.at("/components/messages/CreditAgreed/examples/0/headers");

        var faults = faults(document, document.at("/components/messages/FilmRegistered/headers"), credit);

        assertThat(faults).singleElement().asString().contains("ce_type");
    }

    /** A schema keeps its references when the document's components stand beside it. */
    private static List<String> faults(JsonNode document, JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.get("components"));
        return Validation.faults(whole, value);
    }

    private static Stream<String> addresses(String service) throws IOException {
        return document(service)
                .get("channels")
                .valueStream()
                .map(channel -> channel.get("address").textValue());
    }

    private static Stream<String> types(String service) throws IOException {
        return document(service)
                .at("/components/messages")
                .valueStream()
                .map(message -> message.get("name").textValue());
    }

    private static JsonNode document(String service) throws IOException {
        return new YAMLMapper().readTree(EventDocument.of(service));
    }
}

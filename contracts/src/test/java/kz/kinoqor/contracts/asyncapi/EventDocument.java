package kz.kinoqor.contracts.asyncapi;

import static kz.kinoqor.contracts.publication.Json.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.FactTypes;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.contracts.Topics;

/** The AsyncAPI 3.0 document of one service: its topics, and every fact that may stand on them. */
final class EventDocument {

    /** Every text is quoted: plain {@code 2026-01-31} and {@code NO} are no texts to many readers of YAML. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final ObjectNode channels = JsonNodeFactory.instance.objectNode();
    private final ObjectNode operations = JsonNodeFactory.instance.objectNode();
    private final ObjectNode messages = JsonNodeFactory.instance.objectNode();
    private final ComponentSchemas schemas = new ComponentSchemas();

    private EventDocument(String service) {
        document.put("asyncapi", "3.0.0");
        document.set("info", info(service));
        document.put("defaultContentType", "application/json");
        schemas.put(CloudEventHeaders.NAME, CloudEventHeaders.schema("/kinoqor/" + service));
        topics(service).forEach(this::addTopic);
        document.set("channels", channels);
        document.set("operations", operations);
        var components = document.putObject("components");
        components.set("messages", messages);
        components.set("schemas", schemas.all());
    }

    /** The document of {@code catalog} or {@code funding}. */
    static String of(String service) {
        try {
            return YAML.writeValueAsString(new EventDocument(service).document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not printable: " + service, e);
        }
    }

    static List<Topic> topics(String service) {
        return Topics.all().stream()
                .filter(topic -> topic.source().equals("/kinoqor/" + service))
                .toList();
    }

    private static ObjectNode info(String service) {
        var info = (ObjectNode) tree("""
                {
                  "title": "",
                  "version": "1.0.0",
                  "description": "",
                  "license": {"name": "Apache-2.0", "url": "https://www.apache.org/licenses/LICENSE-2.0.txt"},
                  "x-compatibility-mode": "FULL_TRANSITIVE"
                }
                """);
        info.put("title", "Kinoqor %s events".formatted(service));
        info.put(
                "description",
                "Facts that happened and were committed in the %s service, as CloudEvents 1.0 in Kafka binary mode. "
                                .formatted(service)
                        + "Order holds within an aggregate (ce_sequence), delivery is at least once (ce_id tells doubles"
                        + " apart), and topics are kept for ever. Only optional properties are ever added to a type: "
                        + "ignore properties and types that you do not know. A break takes a new type name.");
        return info;
    }

    private void addTopic(Topic topic) {
        var name = topic.name().substring(topic.name().lastIndexOf('.') + 1);
        var channel = channels.putObject(name);
        channel.put("address", topic.name());
        channel.put("title", name);
        var channelMessages = channel.putObject("messages");
        channel.set("bindings", kafkaTopic());
        var operation = operations.putObject("announce" + capitalised(name));
        operation.put("action", "send");
        operation.putObject("channel").put("$ref", "#/channels/" + name);
        var operationMessages = operation.putArray("messages");
        facts(topic).forEach(fact -> {
            var message = fact.getSimpleName();
            channelMessages.putObject(message).put("$ref", "#/components/messages/" + message);
            operationMessages.addObject().put("$ref", "#/channels/%s/messages/%s".formatted(name, message));
            messages.set(message, FactMessage.of(topic, fact));
            schemas.add(fact);
        });
    }

    private static List<Class<? extends Fact>> facts(Topic topic) {
        return Arrays.stream(topic.facts().getPermittedSubclasses())
                .<Class<? extends Fact>>map(fact -> fact.asSubclass(Fact.class))
                .sorted(Comparator.comparing(FactTypes::nameOf))
                .toList();
    }

    private static ObjectNode kafkaTopic() {
        return (ObjectNode) tree("""
                {
                  "kafka": {
                    "topicConfiguration": {"cleanup.policy": ["delete"], "retention.ms": -1},
                    "bindingVersion": "0.5.0"
                  }
                }
                """);
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}

package kz.kinoqor.contracts.asyncapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.FactTypes;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.contracts.publication.Json;
import kz.kinoqor.contracts.sample.GoldenSamples;

/** One fact as a message: its envelope, its content, its key and, as examples, its golden samples. */
final class FactMessage {

    private FactMessage() {}

    static ObjectNode of(Topic topic, Class<? extends Fact> fact) {
        var type = FactTypes.nameOf(fact);
        var message = JsonNodeFactory.instance.objectNode();
        message.put("name", type);
        message.put("title", fact.getSimpleName());
        message.put("contentType", "application/json");
        message.putObject("correlationId").put("location", "$message.header#/ce_correlationid");
        message.set("headers", CloudEventHeaders.schemaOf(type));
        message.putObject("payload").put("$ref", "#/components/schemas/" + fact.getSimpleName());
        message.set("bindings", keyedByAggregate());
        var examples = message.putArray("examples");
        GoldenSamples.of(type).forEach(sample -> {
            var example = examples.addObject().put("name", sample.name());
            example.set("headers", CloudEventHeaders.sample(topic.source(), sample.name(), sample.fact()));
            example.set("payload", Json.tree(sample.json()));
        });
        return message;
    }

    private static ObjectNode keyedByAggregate() {
        return (ObjectNode) Json.tree("""
                {
                  "kafka": {
                    "key": {"type": "string", "format": "uuid", "description": "Id of the aggregate, as text."},
                    "bindingVersion": "0.5.0"
                  }
                }
                """);
    }
}

package kz.kinoqor.contracts.asyncapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.FactTypes;
import kz.kinoqor.contracts.publication.Json;

/** The envelope of every fact: the CloudEvents attributes as headers of the Kafka record, each of them text. */
final class CloudEventHeaders {

    static final String NAME = "CloudEventHeaders";

    private CloudEventHeaders() {}

    static JsonNode schema(String source) {
        return Json.tree("""
                {
                  "type": "object",
                  "required": ["ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_specversion",
                               "ce_partitionkey", "ce_sequence", "ce_correlationid", "content-type"],
                  "properties": {
                    "ce_id": {"type": "string", "format": "uuid",
                      "description": "Names this event; the same id again is the same event again."},
                    "ce_source": {"type": "string", "const": "%s"},
                    "ce_type": {"type": "string", "description": "What happened; each message states its own."},
                    "ce_subject": {"type": "string", "format": "uuid", "description": "The aggregate this is about."},
                    "ce_time": {"type": "string", "format": "date-time",
                      "description": "When it happened, RFC 3339 in UTC. Order by ce_sequence, not by this."},
                    "ce_specversion": {"type": "string", "const": "1.0"},
                    "ce_partitionkey": {"type": "string", "format": "uuid",
                      "description": "Key of the record; equal to ce_subject."},
                    "ce_sequence": {"type": "string", "pattern": "^[1-9][0-9]*$",
                      "description": "Revision of the aggregate after this event: 1, 2, 3 without a gap."},
                    "ce_correlationid": {"type": "string", "format": "uuid",
                      "description": "The thread: the film where there is one, otherwise the aggregate."},
                    "ce_causationid": {"type": "string", "description": "What caused this event, if an event did."},
                    "traceparent": {"type": "string",
                      "pattern": "^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$",
                      "description": "W3C Trace Context of the request that led here."},
                    "content-type": {"type": "string", "const": "application/json"}
                  }
                }
                """.formatted(source));
    }

    /** The headers of one type: those of every fact, and its own name. */
    static JsonNode schemaOf(String type) {
        return Json.tree("""
                {
                  "allOf": [
                    {"$ref": "#/components/schemas/%s"},
                    {"type": "object", "properties": {"ce_type": {"const": "%s"}}}
                  ]
                }
                """.formatted(NAME, type));
    }

    /** The envelope that a sample could have travelled in. */
    static ObjectNode sample(String source, String name, Fact fact) {
        var type = FactTypes.nameOf(fact.getClass());
        return JsonNodeFactory.instance
                .objectNode()
                .put(
                        "ce_id",
                        UUID.nameUUIDFromBytes((type + "/" + name).getBytes(StandardCharsets.UTF_8))
                                .toString())
                .put("ce_source", source)
                .put("ce_type", type)
                .put("ce_subject", fact.subject().toString())
                .put("ce_time", "2026-01-15T09:30:00Z")
                .put("ce_specversion", "1.0")
                .put("ce_partitionkey", fact.subject().toString())
                .put("ce_sequence", "1")
                .put("ce_correlationid", fact.thread().toString())
                .put("content-type", "application/json");
    }
}

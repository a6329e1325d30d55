package kz.kinoqor.system.road;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.kinoqor.system.door.Json;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record as it lies on Kafka.
 *
 * @param headers as text
 */
public record Told(String topic, int partition, long offset, String key, Map<String, String> headers, String value) {

    static Told of(ConsumerRecord<String, byte[]> raw) {
        var headers = new TreeMap<String, String>();
        raw.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        var value = raw.value() == null ? "" : new String(raw.value(), StandardCharsets.UTF_8);
        return new Told(raw.topic(), raw.partition(), raw.offset(), raw.key(), headers, value);
    }

    public String id() {
        return header("ce_id");
    }

    public String type() {
        return header("ce_type");
    }

    public UUID subject() {
        return UUID.fromString(header("ce_subject"));
    }

    public long sequence() {
        return Long.parseLong(header("ce_sequence"));
    }

    /** The empty text where there is no such header. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public JsonNode json() {
        return Json.read(value.getBytes(StandardCharsets.UTF_8));
    }
}

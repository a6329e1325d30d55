package kz.kinoqor.gateway.backend;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reading of documents that others wrote: a field that is missing or odd is absent, never an error on our page. */
public final class Fields {

    private Fields() {}

    /** A text or a number as text. */
    public static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    public static @Nullable Instant instant(JsonNode node, String field) {
        var text = text(node, field);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}

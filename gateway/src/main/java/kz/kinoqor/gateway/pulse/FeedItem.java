package kz.kinoqor.gateway.pulse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.FactJson;
import kz.kinoqor.contracts.FactTypes;
import kz.kinoqor.contracts.MalformedFact;
import kz.kinoqor.gateway.backend.Fields;
import org.jspecify.annotations.Nullable;

/**
 * One event as the feed tells it.
 *
 * @param cursor where the feed goes on after it
 * @param data the fact itself, where this version of the contracts knows its type
 */
public record FeedItem(
        String cursor,
        String type,
        @Nullable String subject,
        @Nullable String thread,
        @Nullable Instant time,
        @Nullable String sequence,
        Optional<Fact> data) {

    public static FeedItem of(JsonNode item) {
        var type = item.path("type").asText();
        return new FeedItem(
                item.path("id").asText(),
                type,
                Fields.text(item, "subject"),
                Fields.text(item, "thread"),
                Fields.instant(item, "time"),
                Fields.text(item, "sequence"),
                fact(type, item.path("data")));
    }

    private static Optional<Fact> fact(String type, JsonNode data) {
        if (!data.isObject()) {
            return Optional.empty();
        }
        try {
            var bytes = data.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return FactTypes.named(type).map(known -> FactJson.read(known, bytes));
        } catch (MalformedFact unlike) {
            return Optional.empty();
        }
    }
}

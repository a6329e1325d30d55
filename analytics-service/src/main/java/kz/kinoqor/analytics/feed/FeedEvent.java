package kz.kinoqor.analytics.feed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A fact in the feed.
 *
 * @param id cursor: what comes after this event
 * @param eventId CloudEvents id
 * @param type CloudEvents type, for example {@code kz.kinoqor.catalog.film.registered.v1}
 * @param source CloudEvents source
 * @param subject the aggregate it is about
 * @param thread the film or application it belongs to
 * @param time when it happened
 * @param sequence the aggregate's revision
 * @param traceId W3C trace id of the request that caused it
 * @param data the fact itself, as its schema says
 */
@Schema(name = "FeedEvent")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedEvent(
        @JsonIgnore long position,
        String id,
        String eventId,
        String type,
        String source,
        UUID subject,
        UUID thread,
        Instant time,
        long sequence,
        @Nullable String traceId,
        @JsonRawValue @Schema(implementation = Object.class) String data) {

    /** The same to a client that asked a question, for whom this is its cursor. */
    FeedEvent as(String cursor) {
        return new FeedEvent(position, cursor, eventId, type, source, subject, thread, time, sequence, traceId, data);
    }
}

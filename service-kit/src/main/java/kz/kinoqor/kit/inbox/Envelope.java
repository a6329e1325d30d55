package kz.kinoqor.kit.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a record says about the fact inside it (CloudEvents 1.0, Kafka binary mode), and where it was found.
 *
 * @param id {@code ce_id}
 * @param source {@code ce_source}, for example {@code /kinoqor/catalog}
 * @param type {@code ce_type}
 * @param subject the aggregate: {@code ce_subject} and the record's key
 * @param time when it happened, {@code ce_time}
 * @param sequence the aggregate's revision; orders the facts of one subject
 * @param thread {@code ce_correlationid}: the film or application it belongs to
 * @param causationId what caused it, if that is known
 * @param traceparent W3C trace context of the request that caused it, if there was one
 */
public record Envelope(
        String id,
        String source,
        String type,
        UUID subject,
        Instant time,
        long sequence,
        UUID thread,
        @Nullable String causationId,
        @Nullable String traceparent,
        String topic,
        int partition,
        long offset) {}

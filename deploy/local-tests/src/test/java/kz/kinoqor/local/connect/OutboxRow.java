package kz.kinoqor.local.connect;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row as a service writes it. */
record OutboxRow(
        UUID id,
        UUID subject,
        long sequence,
        String payload,
        @Nullable String traceparent) {

    static final String TOPIC = "kinoqor.catalog.films";
    static final UUID THREAD = UUID.fromString("0195c7a0-0000-7000-8000-00000000cafe");

    static OutboxRow of(UUID subject, long sequence) {
        return new OutboxRow(UUID.randomUUID(), subject, sequence, "{\"sequence\":" + sequence + "}", null);
    }
}

package kz.kinoqor.local.connect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the relay has come. The worker keeps this in the Kafka transaction of the records themselves, so it is exactly
 * what the topics have.
 *
 * @param position in the write-ahead log
 * @param committedAt when the newest transaction of which a row was sent had been committed, where the relay knows it
 */
record Sent(long position, @Nullable Instant committedAt) {}

package kz.kinoqor.catalog.operation;

import org.jspecify.annotations.Nullable;

/**
 * Who asks for long work, and under which {@code Idempotency-Key}.
 *
 * @param owner the caller: keys of different callers never meet
 * @param key absent where the sender takes the risk of doing it twice
 * @param traceparent of the request, for what the work will announce
 */
public record Sender(
        String owner, @Nullable String key, @Nullable String traceparent) {}

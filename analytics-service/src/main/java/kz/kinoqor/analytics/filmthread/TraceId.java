package kz.kinoqor.analytics.filmthread;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The trace a fact was caused in, out of its W3C {@code traceparent}. */
final class TraceId {

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    private TraceId() {}

    /** 32 hex digits; null where there is no trace context, or none that can be read. */
    static @Nullable String of(@Nullable String traceparent) {
        if (traceparent == null) {
            return null;
        }
        var parts = TRACEPARENT.matcher(traceparent);
        return parts.matches() ? parts.group(1) : null;
    }
}

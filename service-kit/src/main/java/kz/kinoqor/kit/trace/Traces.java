package kz.kinoqor.kit.trace;

import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;

/** The W3C trace this thread works for. */
public final class Traces {

    private Traces() {}

    /** 32 hex digits, or null outside of any trace. */
    public static @Nullable String currentTraceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }

    /** The {@code traceparent} header that what we cause should carry, or null outside of any trace. */
    public static @Nullable String currentTraceparent() {
        var context = Span.current().getSpanContext();
        return context.isValid()
                ? "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                        + context.getTraceFlags().asHex()
                : null;
    }
}

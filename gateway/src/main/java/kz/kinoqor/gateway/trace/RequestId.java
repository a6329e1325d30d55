package kz.kinoqor.gateway.trace;

import org.jspecify.annotations.Nullable;

/** The {@code X-Request-Id} of a request: the caller's when it is sane, otherwise the trace id. */
public record RequestId(String text) {

    private static final int LONGEST = 128;

    public static RequestId of(@Nullable String header, TraceParent trace) {
        return new RequestId(header != null && sane(header) ? header : trace.traceId());
    }

    private static boolean sane(String header) {
        if (header.isEmpty() || header.length() > LONGEST) {
            return false;
        }
        for (var i = 0; i < header.length(); i++) {
            var c = header.charAt(i);
            var letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }
}

package kz.kinoqor.gateway.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import kz.kinoqor.gateway.trace.TraceParent;

/** A refusal of one request: why in general, and in particular. */
public record Problem(Refusal refusal, String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Seconds after which a caller turned away by something passing may come back. */
    public static final String RETRY_AFTER = "2";

    public boolean passing() {
        return refusal.passing();
    }

    /** The body that goes out. {@code instance} is the path that was asked for. */
    public Body body(String instance, TraceParent trace) {
        return new Body(
                "/problems/" + refusal.code(),
                refusal.title(),
                refusal.status(),
                refusal.code(),
                detail,
                instance,
                trace.traceId(),
                List.of());
    }

    /** RFC 9457 with the members that every service of the suite adds. */
    @JsonPropertyOrder({"type", "title", "status", "code", "detail", "instance", "traceId", "errors"})
    public record Body(
            String type,
            String title,
            int status,
            String code,
            String detail,
            String instance,
            @JsonProperty("traceId") String traceId,
            List<Object> errors) {}
}

package kz.kinoqor.kit.inbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import java.util.Optional;

/** One span for a batch, linked to the traces of the requests whose facts are in it. */
final class BatchSpan implements AutoCloseable {

    /** OpenTelemetry keeps no more links than this by default. */
    private static final int MOST_LINKS = 128;
    /** {@code version-traceid-parentid-flags}, W3C Trace Context. */
    private static final int PARTS = 4;

    private final Span span;
    private final io.opentelemetry.context.Scope scope;

    private BatchSpan(Span span) {
        this.span = span;
        this.scope = span.makeCurrent();
    }

    static BatchSpan over(Batch batch, String subscription, Tracer tracer) {
        var builder = tracer.spanBuilder("apply batch")
                .setNoParent()
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", "process")
                .setAttribute("messaging.consumer.group.name", subscription)
                .setAttribute("messaging.batch.message_count", batch.size());
        batch.records().stream()
                .map(record -> record.raw().headers().get("traceparent"))
                .flatMap(traceparent -> context(traceparent).stream())
                .limit(MOST_LINKS)
                .forEach(builder::addLink);
        return new BatchSpan(builder.startSpan());
    }

    void failed(Exception e) {
        span.setStatus(StatusCode.ERROR, String.valueOf(e.getMessage()));
    }

    @Override
    public void close() {
        scope.close();
        span.end();
    }

    private static Optional<SpanContext> context(@org.jspecify.annotations.Nullable String traceparent) {
        var parts = traceparent == null ? new String[0] : traceparent.split("-", -1);
        return parts.length >= PARTS && TraceId.isValid(parts[1]) && SpanId.isValid(parts[2])
                ? Optional.of(SpanContext.createFromRemoteParent(
                        parts[1], parts[2], TraceFlags.getSampled(), TraceState.getDefault()))
                : Optional.empty();
    }
}

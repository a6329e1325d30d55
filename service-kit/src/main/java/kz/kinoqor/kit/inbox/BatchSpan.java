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
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One span for a batch, linked to the traces of the requests whose facts are in it. */
final class BatchSpan {

    /** OpenTelemetry keeps no more links than this by default. */
    private static final int MOST_LINKS = 128;
    /** {@code version-traceid-parentid-flags}, W3C Trace Context. */
    private static final int PARTS = 4;

    private BatchSpan() {}

    /** Does the work inside the span; a failure is noted on it and goes on its way. */
    static void around(Batch batch, String subscription, Tracer tracer, Work work) throws SQLException {
        var span = started(batch, subscription, tracer);
        try (var scope = span.makeCurrent()) {
            work.run();
        } catch (SQLException | RuntimeException e) {
            span.setStatus(StatusCode.ERROR, String.valueOf(e.getMessage()));
            throw e;
        } finally {
            span.end();
        }
    }

    private static Span started(Batch batch, String subscription, Tracer tracer) {
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
        return builder.startSpan();
    }

    /** What the span is around. */
    interface Work {
        void run() throws SQLException;
    }

    private static Optional<SpanContext> context(@Nullable String traceparent) {
        var parts = traceparent == null ? new String[0] : traceparent.split("-", -1);
        return parts.length >= PARTS && TraceId.isValid(parts[1]) && SpanId.isValid(parts[2])
                ? Optional.of(SpanContext.createFromRemoteParent(
                        parts[1], parts[2], TraceFlags.getSampled(), TraceState.getDefault()))
                : Optional.empty();
    }
}

package kz.kinoqor.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import kz.kinoqor.gateway.problem.Problem;
import kz.kinoqor.gateway.problem.ProblemAnswer;
import kz.kinoqor.gateway.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** A body on its way in. It fails as soon as it is larger or slower than it may be. */
final class RequestBody implements ReadStream<Buffer> {

    /**
     * @param largest in bytes
     * @param longest until the last byte
     * @param slowest bytes per second, on the average
     * @param grace from when on it counts how fast it comes
     */
    record Bounds(long largest, Duration longest, long slowest, Duration grace) {}

    private final Exchange exchange;
    private final Bounds bounds;
    private final long length;
    private final ProblemAnswer problems;
    private long received;
    private long waited;
    private long pausedAt;
    private @Nullable Handler<Throwable> failed;

    /** @param length in bytes; negative where nobody knows it before the end */
    RequestBody(Exchange exchange, Bounds bounds, long length, ProblemAnswer problems) {
        this.exchange = exchange;
        this.bounds = bounds;
        this.length = length;
        this.problems = problems;
        exchange.request().exceptionHandler(this::breakOff);
    }

    private void take(Buffer bytes, Handler<Buffer> reader) {
        received += bytes.length();
        exchange.move();
        var excess = excess();
        if (excess == null) {
            if (received == length) {
                // Its end may be noticed later than the service, who counts as well, has answered.
                exchange.bodySent();
            }
            reader.handle(bytes);
        } else if (failed != null) {
            var told = failed;
            failed = null;
            exchange.refuse(excess);
            told.handle(new IllegalStateException(excess.detail()));
        }
    }

    private @Nullable Problem excess() {
        if (received > bounds.largest) {
            return tooLarge(bounds.largest);
        }
        var taken = System.nanoTime() - exchange.since() - waited;
        if (taken > bounds.longest.toNanos()) {
            return Refusal.REQUEST_STALLED.with(
                    "The body must be here within " + bounds.longest.toSeconds() + " seconds.");
        }
        var due = (double) (taken - bounds.grace.toNanos())
                / Duration.ofSeconds(1).toNanos()
                * bounds.slowest;
        return received < due
                ? Refusal.REQUEST_STALLED.with("The body comes more slowly than " + bounds.slowest + " bytes a second.")
                : null;
    }

    static Problem tooLarge(long largest) {
        return Refusal.CONTENT_TOO_LARGE.with("At most " + largest + " bytes are taken here.");
    }

    @Override
    public RequestBody handler(@Nullable Handler<Buffer> reader) {
        exchange.request().handler(reader == null ? null : bytes -> take(bytes, reader));
        return this;
    }

    @Override
    public RequestBody endHandler(@Nullable Handler<Void> reader) {
        exchange.request()
                .endHandler(
                        reader == null
                                ? null
                                : end -> {
                                    exchange.bodySent();
                                    reader.handle(end);
                                });
        return this;
    }

    @Override
    public RequestBody exceptionHandler(@Nullable Handler<Throwable> reader) {
        failed = reader;
        return this;
    }

    private void breakOff(Throwable broken) {
        tell(broken);
        var told = failed;
        if (told != null) {
            told.handle(broken);
        }
    }

    /** The connection is closed as soon as this has been heard of, so what is to be said is said at once. */
    private void tell(Throwable broken) {
        if (!(broken instanceof HttpClosedException)
                && !exchange.isOver()
                && !exchange.request().response().headWritten()) {
            var why = Failures.unreadable();
            exchange.refuse(why);
            problems.send(exchange.request(), why, exchange.trace(), exchange.id());
        }
    }

    /** While the service takes no more, its caller is not to blame. */
    @Override
    public RequestBody pause() {
        pausedAt = System.nanoTime();
        exchange.request().pause();
        return this;
    }

    @Override
    public RequestBody resume() {
        if (pausedAt != 0) {
            waited += System.nanoTime() - pausedAt;
            pausedAt = 0;
        }
        exchange.request().resume();
        return this;
    }

    @Override
    public RequestBody fetch(long amount) {
        exchange.request().fetch(amount);
        return this;
    }
}

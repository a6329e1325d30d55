package kz.kinoqor.gateway.proxy;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import kz.kinoqor.gateway.problem.Refusal;
import kz.kinoqor.gateway.route.Operation;

/** Ends an exchange in which neither side has sent a byte for too long. */
final class Silence {

    private final Vertx vertx;
    private final Duration ordinary;
    private final Duration inStreams;

    Silence(Vertx vertx, PoolBounds bounds) {
        this.vertx = vertx;
        this.ordinary = bounds.silenceTimeout();
        this.inStreams = bounds.streamSilenceTimeout();
    }

    void watch(Exchange exchange) {
        var timer = new long[1];
        exchange.whenOver(() -> vertx.cancelTimer(timer[0]));
        arm(exchange, timer, longest(exchange));
    }

    private void arm(Exchange exchange, long[] timer, long nanos) {
        timer[0] = vertx.setTimer(1 + TimeUnit.NANOSECONDS.toMillis(nanos), now -> look(exchange, timer));
    }

    private void look(Exchange exchange, long[] timer) {
        if (exchange.isOver()) {
            return;
        }
        var left = longest(exchange) - exchange.stillNanos();
        if (left > 0) {
            arm(exchange, timer, left);
        } else {
            end(exchange);
        }
    }

    private long longest(Exchange exchange) {
        var stream = exchange.isAnswered() && exchange.route().operation() == Operation.STREAM;
        return (stream ? inStreams : ordinary).toNanos();
    }

    private static void end(Exchange exchange) {
        if (exchange.request().response().headWritten()) {
            exchange.request().connection().close();
            return;
        }
        var service = exchange.route().upstream().name();
        exchange.refuse(
                exchange.isBodySent() || exchange.isAnswered()
                        ? Refusal.UPSTREAM_TIMEOUT.with("The " + service + " service did not answer in time.")
                        : Refusal.REQUEST_STALLED.with("No more of the body came."));
        if (exchange.isAnswered()) {
            exchange.cutOff();
        } else {
            exchange.drop();
        }
    }
}

package kz.kinoqor.gateway.passage;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import kz.kinoqor.gateway.problem.ProblemAnswer;
import kz.kinoqor.gateway.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** One request on its way to a service and the answer on its way back. Lives on one event loop. */
final class Passage {

    private final Call call;
    private final HttpHeaders headers;
    private final Lane lane;
    private final Traffic traffic;
    private @Nullable Wire wire;
    private long received;
    private int heard;
    private boolean sent;
    private boolean retried;
    private boolean answered;
    private boolean eventStream;
    private boolean flowing;
    private boolean over;

    Passage(Call call, HttpHeaders headers, Lane lane, Traffic traffic) {
        this.call = call;
        this.headers = headers;
        this.lane = lane;
        this.traffic = traffic;
        this.heard = lane.now();
        out().closeHandler(closed -> gone());
    }

    private HttpServerRequest in() {
        return call.request();
    }

    private HttpServerResponse out() {
        return call.request().response();
    }

    // --- the request, on its way out ---------------------------------------------------------------------------

    void begin(Wire on) {
        wire = on;
        heard = lane.now();
        var method = in().method().toNetty();
        var uri = in().uri();
        if (call.body().none()) {
            on.send(new DefaultFullHttpRequest(
                    HttpVersion.HTTP_1_1, method, uri, Unpooled.EMPTY_BUFFER, headers, EmptyHttpHeaders.INSTANCE));
            sent = true;
        } else {
            on.send(new DefaultHttpRequest(HttpVersion.HTTP_1_1, method, uri, headers));
            pour(on);
        }
    }

    private void pour(Wire on) {
        in().exceptionHandler(broken -> gone());
        in().endHandler(end -> {
            sent = true;
            if (!over) {
                on.send(LastHttpContent.EMPTY_LAST_CONTENT);
            }
        });
        in().handler(buffer -> pass(buffer, on));
        if (call.body().awaited()) {
            out().writeContinue();
        }
        in().resume();
    }

    private void pass(Buffer buffer, Wire on) {
        if (over) {
            return;
        }
        received += buffer.length();
        heard = lane.now();
        if (received > call.body().largest()) {
            refuse(Refusal.CONTENT_TOO_LARGE, Entrance.tooLarge(call.body().largest()));
            return;
        }
        on.send(new DefaultHttpContent(buffer.getByteBuf()));
        if (on.full()) {
            in().pause();
        }
    }

    /** The wire takes more again. */
    void more() {
        heard = lane.now();
        if (!over && !sent) {
            in().resume();
        }
    }

    // --- the answer, on its way back ---------------------------------------------------------------------------

    void answer(HttpResponse head) {
        answered = true;
        heard = lane.now();
        var status = head.status().code();
        var type = head.headers().get(HttpHeaderNames.CONTENT_TYPE);
        eventStream = type != null && type.startsWith("text/event-stream");
        out().setStatusCode(status);
        Crossing.inward(head.headers(), out().headers(), call);
        if (!sent) {
            out().putHeader(HttpHeaderNames.CONNECTION, "close");
        }
        var empty = status == 204 || status == 304 || in().method() == HttpMethod.HEAD;
        if (!empty && !out().headers().contains(HttpHeaderNames.CONTENT_LENGTH)) {
            out().setChunked(true);
        }
    }

    /** Nothing more has come for now: a caller who waits for an event stream to open gets its head. */
    void pushHead() {
        if (answered && !flowing) {
            flowing = true;
            out().write(Buffer.buffer());
        }
    }

    void chunk(ByteBuf content) {
        heard = lane.now();
        flowing = true;
        out().write(Buffer.buffer(content), written -> content.release());
        if (out().writeQueueFull() && wire != null) {
            var stopped = wire;
            stopped.read(false);
            out().drainHandler(drained -> {
                if (!over) {
                    heard = lane.now();
                    stopped.read(true);
                }
            });
        }
    }

    void complete(ByteBuf content) {
        over = true;
        if (content.isReadable()) {
            out().end(Buffer.buffer(content), written -> content.release());
        } else {
            content.release();
            out().end();
        }
        traffic.passed(lane.upstream(), out().getStatusCode(), call.since());
        if (!sent) {
            ProblemAnswer.hangUp(in());
        }
    }

    // --- what may go wrong -------------------------------------------------------------------------------------

    boolean sent() {
        return sent;
    }

    boolean over() {
        return over;
    }

    int silentSince() {
        return heard;
    }

    /** The wire broke. A request that changes nothing may take another one, once, if the wire was not fresh. */
    void cut(Wire broken) {
        if (over) {
            return;
        }
        if (answered) {
            abort();
        } else if (broken.worn() && !retried && call.body().none() && repeatable(in().method())) {
            retried = true;
            lane.open(this);
        } else {
            refuse(Refusal.UPSTREAM_BROKEN, "The " + lane.upstream().name() + " service closed the connection.");
        }
    }

    private static boolean repeatable(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.OPTIONS;
    }

    void timeOut() {
        if (answered && eventStream) {
            return;
        }
        if (answered) {
            abort();
        } else if (sent) {
            refuse(Refusal.UPSTREAM_TIMEOUT, "The " + lane.upstream().name() + " service did not answer in time.");
        } else {
            refuse(Refusal.REQUEST_STALLED, "No more of the body came.");
        }
    }

    void refuse(Refusal refusal, String detail) {
        if (over) {
            return;
        }
        if (answered) {
            abort();
            return;
        }
        over = true;
        drop();
        traffic.passed(lane.upstream(), refusal.status(), call.since());
        ProblemAnswer.send(in(), refusal.with(detail), call.trace(), call.id());
    }

    /** The answer began and cannot be finished: only a broken connection says so honestly. */
    private void abort() {
        over = true;
        drop();
        traffic.passed(lane.upstream(), Refusal.UPSTREAM_BROKEN.status(), call.since());
        in().connection().close();
    }

    private void gone() {
        if (!over) {
            over = true;
            drop();
        }
    }

    private void drop() {
        if (wire != null) {
            wire.drop();
        }
    }
}

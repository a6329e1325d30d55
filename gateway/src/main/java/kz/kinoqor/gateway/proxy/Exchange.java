package kz.kinoqor.gateway.proxy;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.ProxyContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.kinoqor.gateway.problem.Problem;
import kz.kinoqor.gateway.request.Client;
import kz.kinoqor.gateway.route.Route;
import kz.kinoqor.gateway.trace.RequestId;
import kz.kinoqor.gateway.trace.TraceParent;
import org.jspecify.annotations.Nullable;

/** One request on its way to a service and the answer on its way back. Lives on one event loop. */
public final class Exchange {

    private static final String KEY = Exchange.class.getName();

    private final HttpServerRequest request;
    private final Context loop = Vertx.currentContext();
    private final Route route;
    private final Client client;
    private final TraceParent trace;
    private final RequestId id;
    private final long since = System.nanoTime();
    private final List<Runnable> atTheEnd = new ArrayList<>(2);
    private long moved = since;
    private boolean bodySent;
    private boolean over;
    private boolean triedAgain;
    private @Nullable HttpClientRequest upstream;
    private @Nullable ReadStream<Buffer> answer;
    private @Nullable Problem refusal;

    Exchange(HttpServerRequest request, Route route, Client client) {
        this.request = request;
        this.route = route;
        this.client = client;
        this.trace = TraceParent.of(request.getHeader("traceparent"));
        this.id = RequestId.of(request.getHeader("x-request-id"), trace);
    }

    /** The exchange that an interceptor works for. */
    public static Exchange of(ProxyContext context) {
        return Objects.requireNonNull(context.get(KEY, Exchange.class));
    }

    void attach(ProxyContext context) {
        context.set(KEY, this);
    }

    HttpServerRequest request() {
        return request;
    }

    public Route route() {
        return route;
    }

    public Client client() {
        return client;
    }

    TraceParent trace() {
        return trace;
    }

    RequestId id() {
        return id;
    }

    /** {@link System#nanoTime()} when it came. */
    long since() {
        return since;
    }

    // --- how far it is -----------------------------------------------------------------------------------------

    /** A byte came or went. */
    void move() {
        moved = System.nanoTime();
    }

    long stillNanos() {
        return System.nanoTime() - moved;
    }

    void bodySent() {
        bodySent = true;
        move();
    }

    boolean isBodySent() {
        return bodySent;
    }

    boolean isAnswered() {
        return answer != null;
    }

    void sentWith(HttpClientRequest on) {
        upstream = on;
    }

    /** The head of the answer has come; its body is this. */
    void answeredWith(ReadStream<Buffer> body) {
        answer = body;
        move();
    }

    /** The answer is complete, or broken: the connection may carry another request by now and must not be touched any more. */
    void received() {
        upstream = null;
    }

    /** True once, and only while nothing else has gone wrong. */
    boolean mayTryAgain() {
        var first = !triedAgain && !over && refusal == null;
        triedAgain = true;
        return first;
    }

    /** Decides what the caller is told; the first reason counts. */
    void refuse(Problem why) {
        if (refusal == null) {
            refusal = why;
        }
    }

    @Nullable
    Problem refusal() {
        return refusal;
    }

    /**
     * Gives up what is still on its way from or to the service, by closing the connection. An answer may be complete
     * without our having read all of it; then the connection is another exchange's already. So what has come is read
     * first, and only an answer that has not ended by then is cut off.
     */
    void drop() {
        var request = upstream;
        upstream = null;
        if (request == null) {
            return;
        }
        if (answer == null || !bodySent) {
            request.reset();
            return;
        }
        var ended = new boolean[1];
        try {
            answer.handler(unread -> {}).endHandler(end -> ended[0] = true).exceptionHandler(broken -> ended[0] = true);
        } catch (IllegalStateException complete) {
            return;
        }
        answer.resume();
        loop.runOnContext(read -> {
            if (!ended[0]) {
                request.reset();
            }
        });
    }

    /** Closes the connection whatever it carries by now: what the service says next on it would be taken for another answer. */
    void cutOff() {
        var request = upstream;
        upstream = null;
        if (request != null) {
            request.connection().close();
        }
    }

    // --- its end -----------------------------------------------------------------------------------------------

    void whenOver(Runnable then) {
        atTheEnd.add(then);
    }

    boolean isOver() {
        return over;
    }

    /** The answer is out, or the caller has left. */
    void end() {
        if (!over) {
            over = true;
            atTheEnd.forEach(Runnable::run);
        }
    }
}

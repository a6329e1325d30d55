package kz.kinoqor.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import kz.kinoqor.gateway.problem.ProblemAnswer;
import kz.kinoqor.gateway.problem.Refusal;
import kz.kinoqor.gateway.request.Paths;
import kz.kinoqor.gateway.request.TrustedProxies;
import kz.kinoqor.gateway.route.Operation;
import kz.kinoqor.gateway.route.Route;
import kz.kinoqor.http.answer.LastAnswer;

/**
 * The outermost interceptor: begins an exchange, and sees to it that exactly one answer goes out, or none at all. It
 * writes the answer itself, since the library's way to write one closes connections that are others' already, keeps
 * answers to HTTP/1.0 callers in memory, and passes on headers of the other connection.
 */
final class Answers implements ProxyInterceptor {

    private final Route route;
    private final TrustedProxies proxies;
    private final Silence silence;
    private final Traffic traffic;
    private final ProblemAnswer problems;

    Answers(Route route, TrustedProxies proxies, Silence silence, Traffic traffic, ProblemAnswer problems) {
        this.route = route;
        this.proxies = proxies;
        this.silence = silence;
        this.traffic = traffic;
        this.problems = problems;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request().proxiedRequest();
        var exchange = new Exchange(request, route, proxies.client(request));
        exchange.attach(context);
        context.request().setURI(Paths.withColons(request.uri()));
        request.response().closeHandler(left -> leave(exchange));
        request.response().endHandler(answered -> exchange.end());
        silence.watch(exchange);
        return context.sendRequest().recover(failure -> {
            exchange.refuse(Failures.problem(failure, route.upstream()));
            return Future.failedFuture(failure);
        });
    }

    private static void leave(Exchange exchange) {
        exchange.drop();
        exchange.end();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var exchange = Exchange.of(context);
        var answer = context.response();
        var body = answer.getBody();
        if (exchange.isOver() || exchange.refusal() != null) {
            exchange.drop();
            answer.release();
            refuse(exchange);
        } else if (body == null) {
            head(answer, exchange);
            exchange.request().response().end();
            finish(exchange, answer.getStatusCode());
        } else {
            var response = head(answer, exchange);
            frame(response, body, exchange);
            pour(body.stream(), response, exchange);
        }
        return Future.succeededFuture();
    }

    private void refuse(Exchange exchange) {
        var refusal = exchange.refusal();
        if (refusal != null && !exchange.isOver()) {
            traffic.passed(route.upstream(), refusal.refusal().status(), exchange.since());
            problems.send(exchange.request(), refusal, exchange.trace(), exchange.id());
        }
    }

    private static HttpServerResponse head(ProxyResponse answer, Exchange exchange) {
        var response = exchange.request().response();
        response.setStatusCode(answer.getStatusCode());
        HeaderRules.inward(answer.headers(), exchange);
        response.headers().addAll(answer.headers());
        if (!exchange.isBodySent()) {
            last(response, exchange);
        }
        return response;
    }

    private static void last(HttpServerResponse response, Exchange exchange) {
        response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        LastAnswer.mark(exchange.request());
    }

    /** A caller of HTTP/1.0 knows no chunks: to it, the end of the connection is the end of the answer. */
    private static void frame(HttpServerResponse response, Body body, Exchange exchange) {
        if (body.length() >= 0) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(body.length()));
        } else if (exchange.request().version() == HttpVersion.HTTP_1_0) {
            last(response, exchange);
        } else {
            response.setChunked(true);
        }
    }

    private void pour(ReadStream<Buffer> body, HttpServerResponse response, Exchange exchange) {
        body.handler(bytes -> {
            exchange.move();
            response.write(bytes);
            if (response.writeQueueFull()) {
                body.pause();
                response.drainHandler(drained -> {
                    exchange.move();
                    body.resume();
                });
            }
        });
        body.exceptionHandler(broken -> abort(exchange));
        body.endHandler(end -> {
            if (exchange.isBodySent()) {
                exchange.received();
            }
            response.end();
            finish(exchange, response.getStatusCode());
        });
        if (route.operation() == Operation.STREAM) {
            response.write(Buffer.buffer());
        }
        body.resume();
    }

    /** A service may answer before it has read the body; what is still to come is not wanted any more. */
    private void finish(Exchange exchange, int status) {
        traffic.passed(route.upstream(), status, exchange.since());
        if (!exchange.isBodySent()) {
            exchange.drop();
        }
        if (LastAnswer.isGiven(exchange.request())) {
            ProblemAnswer.hangUp(exchange.request());
        }
    }

    /** The answer began and cannot be finished: only a broken connection says so honestly. */
    private void abort(Exchange exchange) {
        exchange.received();
        if (!exchange.isOver()) {
            traffic.passed(route.upstream(), Refusal.UPSTREAM_BROKEN.status(), exchange.since());
            exchange.request().connection().close();
        }
    }
}

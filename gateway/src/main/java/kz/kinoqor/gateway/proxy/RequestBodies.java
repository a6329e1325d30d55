package kz.kinoqor.gateway.proxy;

import io.netty.handler.codec.http.HttpHeaderValues;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import kz.kinoqor.gateway.problem.ProblemAnswer;
import kz.kinoqor.gateway.request.RequestBounds;
import kz.kinoqor.gateway.route.Operation;

/** Holds the body of a request to the bounds of its operation, before and while it comes. */
final class RequestBodies implements ProxyInterceptor {

    private final RequestBody.Bounds bounds;
    private final ProblemAnswer problems;

    RequestBodies(RequestBounds configured, Operation operation, ProblemAnswer problems) {
        this.problems = problems;
        var file = operation == Operation.IMPORT;
        this.bounds = new RequestBody.Bounds(
                (file ? configured.maxImportBody() : configured.maxBody()).asLongValue(),
                file ? configured.importBodyTime() : configured.bodyTime(),
                configured.minRate().asLongValue(),
                configured.rateGrace());
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var exchange = Exchange.of(context);
        var request = exchange.request();
        var length = announced(request);
        if (length == 0) {
            exchange.bodySent();
            context.request().setBody(null);
            request.resume();
            return context.sendRequest();
        }
        if (length > bounds.largest()) {
            return Refused.because(RequestBody.tooLarge(bounds.largest()));
        }
        context.request().setBody(Body.body(new RequestBody(exchange, bounds, length, problems), length));
        if (request.headers().contains(HttpHeaders.EXPECT, HttpHeaderValues.CONTINUE, true)) {
            request.response().writeContinue();
        }
        return context.sendRequest();
    }

    /** In bytes; negative for a body that comes in chunks. */
    private static long announced(HttpServerRequest request) {
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return -1;
        }
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}

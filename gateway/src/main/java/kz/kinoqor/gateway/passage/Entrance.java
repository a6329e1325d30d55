package kz.kinoqor.gateway.passage;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import kz.kinoqor.gateway.problem.Problem;
import kz.kinoqor.gateway.problem.ProblemAnswer;
import kz.kinoqor.gateway.problem.Refusal;
import kz.kinoqor.gateway.route.RouteTable;
import kz.kinoqor.gateway.route.Upstream;
import kz.kinoqor.gateway.token.BearerTokens;
import kz.kinoqor.gateway.trace.RequestId;
import kz.kinoqor.gateway.trace.TraceParent;
import org.jspecify.annotations.Nullable;

/** Meets every request before any layer of Quarkus does, and lets those for a service pass. */
@Singleton
class Entrance {

    private static final int BEFORE_EVERYTHING = Integer.MAX_VALUE;

    private final RouteTable routes;
    private final Bounds bounds;
    private final BearerTokens tokens;
    private final Lanes lanes;

    Entrance(RouteTable routes, Bounds bounds, BearerTokens tokens, Lanes lanes) {
        this.routes = routes;
        this.bounds = bounds;
        this.tokens = tokens;
        this.lanes = lanes;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::meet, BEFORE_EVERYTHING);
    }

    private void meet(RoutingContext context) {
        var request = context.request();
        var path = request.path();
        if (path == null || !path.startsWith("/v1/")) {
            context.next();
            return;
        }
        var upstream = routes.upstreamOf(path);
        if (upstream.isPresent()) {
            admit(call(request, path), path, upstream.get());
        } else {
            context.next();
        }
    }

    private Call call(HttpServerRequest request, String path) {
        var headers = request.headers();
        var trace = TraceParent.of(headers.get("traceparent"));
        var length = headers.get(HttpHeaderNames.CONTENT_LENGTH);
        var chunked = headers.contains(HttpHeaderNames.TRANSFER_ENCODING);
        var none = !chunked && (length == null || length.equals("0"));
        var awaited = !none && headers.contains(HttpHeaderNames.EXPECT, HttpHeaderValues.CONTINUE, true);
        return new Call(
                request,
                trace,
                RequestId.of(headers.get("x-request-id"), trace),
                new Call.Body(none, awaited, bounds.largestBody(path)),
                System.nanoTime());
    }

    private void admit(Call call, String path, Upstream upstream) {
        var headers = (HttpHeaders) call.request().headers();
        var refused = refusal(call.request(), headers, path, call.body());
        if (refused != null) {
            refuse(call, refused);
            return;
        }
        var authorization = headers.get(HttpHeaderNames.AUTHORIZATION);
        if (authorization == null || tokens.known(authorization)) {
            pass(call, headers, upstream);
        } else {
            verify(authorization, call, headers, upstream);
        }
    }

    private @Nullable Problem refusal(HttpServerRequest request, HttpHeaders headers, String path, Call.Body body) {
        if (request.uri().length() > bounds.sizes().uri()) {
            return Refusal.URI_TOO_LONG.with("At most " + bounds.sizes().uri() + " characters are taken.");
        }
        if (request.uri().charAt(0) != '/' || !Paths.plain(path)) {
            return Refusal.BAD_REQUEST.with(
                    "The path must be plain: no dot segments, no backslash, no control character.");
        }
        if (Crossing.weight(headers) > bounds.sizes().headers()) {
            return Refusal.HEADERS_TOO_LARGE.with("At most " + bounds.sizes().headers() + " bytes are taken.");
        }
        if (request.method() == HttpMethod.TRACE || request.method() == HttpMethod.CONNECT) {
            return Refusal.METHOD_NOT_ALLOWED.with(request.method() + " is not taken at this door.");
        }
        var coding = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        if (coding.size() > 1 || (coding.size() == 1 && !coding.getFirst().equalsIgnoreCase("chunked"))) {
            return Refusal.BAD_REQUEST.with("The only transfer coding taken is chunked.");
        }
        if (headers.getAll(HttpHeaderNames.AUTHORIZATION).size() > 1) {
            return Refusal.TOKEN_INVALID.with("There is more than one Authorization header.");
        }
        var length = headers.get(HttpHeaderNames.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > body.largest()) {
            return Refusal.CONTENT_TOO_LARGE.with(tooLarge(body.largest()));
        }
        return null;
    }

    static String tooLarge(long largest) {
        return "At most " + largest + " bytes are taken here.";
    }

    /** A token not seen before costs a signature check, which an event loop has no time for. */
    private void verify(String authorization, Call call, HttpHeaders headers, Upstream upstream) {
        call.request().pause();
        Vertx.currentContext()
                .owner()
                .executeBlocking(() -> tokens.check(authorization), false)
                .onComplete(checked -> {
                    if (checked.failed()) {
                        refuse(call, Refusal.INTERNAL_ERROR.with("The token could not be checked."));
                    } else if (checked.result().isPresent()) {
                        refuse(call, checked.result().get());
                    } else {
                        pass(call, headers, upstream);
                    }
                });
    }

    private void pass(Call call, HttpHeaders headers, Upstream upstream) {
        if (!call.body().none()) {
            call.request().pause();
        }
        Crossing.outward(headers, call, upstream);
        lanes.to(upstream, call, headers);
    }

    private static void refuse(Call call, Problem problem) {
        ProblemAnswer.send(call.request(), problem, call.trace(), call.id());
    }
}

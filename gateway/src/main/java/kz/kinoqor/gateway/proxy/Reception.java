package kz.kinoqor.gateway.proxy;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import kz.kinoqor.gateway.coding.Codings;
import kz.kinoqor.gateway.limit.RateLimits;
import kz.kinoqor.gateway.problem.Problem;
import kz.kinoqor.gateway.problem.ProblemAnswer;
import kz.kinoqor.gateway.problem.Refusal;
import kz.kinoqor.gateway.request.Paths;
import kz.kinoqor.gateway.request.RequestRules;
import kz.kinoqor.gateway.route.Operations;
import kz.kinoqor.gateway.route.Route;
import kz.kinoqor.gateway.route.RouteTable;
import kz.kinoqor.gateway.trace.RequestId;
import kz.kinoqor.gateway.trace.TraceParent;
import kz.kinoqor.http.answer.AnswerHeaders;
import org.jspecify.annotations.Nullable;

/** Meets every request before any layer of Quarkus does, and passes on those for a service. */
@Singleton
class Reception {

    private static final int BEFORE_EVERYTHING = AnswerHeaders.FIRST - 1;

    private final RequestRules rules;
    private final RouteTable routes;
    private final Operations operations;
    private final RateLimits rates;
    private final Proxies proxies;
    private final ProblemAnswer problems;

    Reception(
            RequestRules rules,
            RouteTable routes,
            Operations operations,
            RateLimits rates,
            Proxies proxies,
            ProblemAnswer problems) {
        this.rules = rules;
        this.routes = routes;
        this.operations = operations;
        this.rates = rates;
        this.proxies = proxies;
        this.problems = problems;
    }

    void open(@Observes Filters filters) {
        filters.register(this::meet, BEFORE_EVERYTHING);
    }

    private void meet(RoutingContext context) {
        var request = context.request();
        context.addHeadersEndHandler(end -> Codings.settle(request, request.response()));
        var refused = refusal(request);
        if (refused != null) {
            var trace = TraceParent.of(request.getHeader("traceparent"));
            problems.send(request, refused, trace, RequestId.of(request.getHeader("x-request-id"), trace));
            return;
        }
        var route = route(request);
        if (route.isPresent()) {
            spellAsExpected(request);
            proxies.pass(request, route.get());
        } else {
            context.next();
        }
    }

    private @Nullable Problem refusal(HttpServerRequest request) {
        var granted = Limits.granted(rates.of(proxies.client(request)), request);
        var refused = rules.refusal(request);
        if (!granted && (refused == null || refused.refusal() != Refusal.BAD_REQUEST)) {
            return Refusal.TOO_MANY_REQUESTS.with("Fewer requests, please, from this address.");
        }
        return refused == null && Codings.leaveNothing(request, isStream(request))
                ? Refusal.NOT_ACCEPTABLE.with("Accept-Encoding leaves no coding that this can be sent in.")
                : refused;
    }

    /** Names of codings know no case (RFC 9112, 7), but the proxy library does. */
    private static void spellAsExpected(HttpServerRequest request) {
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            request.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
        }
    }

    /** What comes event by event is never compressed. */
    private static boolean isStream(HttpServerRequest request) {
        return request.path().endsWith("/stream");
    }

    private Optional<Route> route(HttpServerRequest request) {
        var path = request.path();
        if (!path.startsWith("/v1/")) {
            return Optional.empty();
        }
        var plain = Paths.withColons(path);
        return routes.upstreamOf(plain).map(upstream -> new Route(upstream, operations.of(request.method(), plain)));
    }
}

package kz.kinoqor.gateway.proxy;

import io.netty.util.concurrent.FastThreadLocal;
import io.quarkus.arc.All;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.kinoqor.gateway.limit.RateLimits;
import kz.kinoqor.gateway.limit.StreamPlaces;
import kz.kinoqor.gateway.problem.ErrorPages;
import kz.kinoqor.gateway.problem.ProblemAnswer;
import kz.kinoqor.gateway.request.Client;
import kz.kinoqor.gateway.request.RequestBounds;
import kz.kinoqor.gateway.request.TrustedProxies;
import kz.kinoqor.gateway.route.Route;
import kz.kinoqor.gateway.token.BearerTokens;

/**
 * Every event loop has proxies and pools of its own, one for each route, so that both ends of an exchange live on one
 * loop and know of each other at once.
 */
@Singleton
class Proxies {

    private final Vertx vertx;
    private final RequestBounds requests;
    private final PoolBounds pools;
    private final Parts parts;
    private final List<BeforeUpstream> before;
    private final FastThreadLocal<Map<Route, HttpProxy>> ofThisLoop = new FastThreadLocal<>() {
        @Override
        protected Map<Route, HttpProxy> initialValue() {
            return new HashMap<>();
        }
    };

    /** What all proxies share. */
    @Singleton
    record Parts(
            TrustedProxies trusted,
            BearerTokens tokens,
            RateLimits rates,
            StreamPlaces places,
            Traffic traffic,
            ProblemAnswer problems,
            ErrorPages pages) {}

    Proxies(Vertx vertx, RequestBounds requests, PoolBounds pools, Parts parts, @All List<BeforeUpstream> before) {
        this.vertx = vertx;
        this.requests = requests;
        this.pools = pools;
        this.parts = parts;
        this.before = before;
    }

    Client client(HttpServerRequest request) {
        return parts.trusted.client(request);
    }

    void pass(HttpServerRequest request, Route route) {
        ofThisLoop.get().computeIfAbsent(route, this::proxy).handle(request);
    }

    private HttpProxy proxy(Route route) {
        var pool = new UpstreamPool(vertx, route, pools);
        var call = new UpstreamCall(pool);
        var proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), pool.client())
                .origin(call)
                .addInterceptor(
                        new Answers(route, parts.trusted, new Silence(vertx, pools), parts.traffic, parts.problems))
                .addInterceptor(new ErrorsForPeople(parts.pages))
                .addInterceptor(new Identity(parts.tokens))
                .addInterceptor(new Limits(parts.rates, parts.places))
                .addInterceptor(new RequestBodies(requests, route.operation(), parts.problems))
                .addInterceptor(new HeaderRules());
        before.forEach(proxy::addInterceptor);
        return proxy.addInterceptor(call);
    }
}

package kz.kinoqor.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Optional;
import kz.kinoqor.gateway.limit.Allowance;
import kz.kinoqor.gateway.limit.RateLimits;
import kz.kinoqor.gateway.limit.StreamPlaces;
import kz.kinoqor.gateway.problem.Refusal;
import kz.kinoqor.gateway.route.Operation;

/** Holds the holder of a token to its number of requests, and everybody to a number of open event streams. */
final class Limits implements ProxyInterceptor {

    private final RateLimits rates;
    private final StreamPlaces places;

    Limits(RateLimits rates, StreamPlaces places) {
        this.rates = rates;
        this.places = places;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var exchange = Exchange.of(context);
        var authorization = context.request().headers().get(HttpHeaders.AUTHORIZATION);
        if (authorization != null && !granted(rates.ofHolder(authorization), exchange.request())) {
            return Refused.because(
                    Refusal.TOO_MANY_REQUESTS.with("Fewer requests, please, with tokens of this holder."));
        }
        if (exchange.route().operation() == Operation.STREAM && !exchange.isOver()) {
            if (!places.take(exchange.client())) {
                exchange.request().response().putHeader(HttpHeaders.RETRY_AFTER, StreamPlaces.RETRY_AFTER);
                return Refused.because(Refusal.TOO_MANY_STREAMS.with("Close a stream before you open another one."));
            }
            exchange.whenOver(() -> places.giveBack(exchange.client()));
        }
        return context.sendRequest();
    }

    /** Says on the answer what is left, whatever the answer will be. */
    static boolean granted(Optional<Allowance> allowance, HttpServerRequest request) {
        if (allowance.isEmpty()) {
            return true;
        }
        var said = allowance.get();
        var headers = request.response().headers();
        headers.add("ratelimit-policy", said.policy()).add("ratelimit", said.state());
        if (!said.granted()) {
            headers.set(HttpHeaders.RETRY_AFTER, said.retryAfter());
        }
        return said.granted();
    }
}

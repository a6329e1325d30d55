package kz.kinoqor.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;

/** The innermost interceptor: the call of the service. */
final class UpstreamCall implements ProxyInterceptor, OriginRequestProvider {

    private static final Set<HttpMethod> CHANGE_NOTHING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final UpstreamPool pool;

    UpstreamCall(UpstreamPool pool) {
        this.pool = pool;
    }

    /** A kept connection may be closed just as it is used. A request that changes nothing is then sent again, once. */
    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var exchange = Exchange.of(context);
        return context.sendRequest()
                .recover(failure -> failure instanceof HttpClosedException
                                && context.request().getBody() == null
                                && CHANGE_NOTHING.contains(context.request().getMethod())
                                && exchange.mayTryAgain()
                        ? context.sendRequest()
                        : Future.failedFuture(failure))
                .compose(answer -> begin(answer, exchange));
    }

    /**
     * The library takes an interim answer that it does not know for the final one, and the connection for free. The final
     * one would be the answer to whoever asks next.
     */
    private static Future<ProxyResponse> begin(ProxyResponse answer, Exchange exchange) {
        if (answer.getStatusCode() < 200) {
            exchange.cutOff();
            return Refused.because(Failures.broken(exchange.route().upstream()));
        }
        exchange.answeredWith(answer.getBody().stream());
        return Future.succeededFuture(answer);
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        var exchange = Exchange.of(context);
        Promise<HttpClientRequest> sending = Promise.promise();
        pool.request().onComplete(had -> {
            if (had.failed()) {
                sending.fail(had.cause());
            } else if (exchange.isOver()) {
                had.result().reset();
                sending.fail("the caller has left");
            } else {
                had.result().exceptionHandler(broken -> {});
                exchange.sentWith(had.result());
                sending.complete(had.result());
                keepOurHands(exchange);
            }
        });
        return sending.future();
    }

    /**
     * By now the library has set a handler that closes the service's connection whenever the caller's breaks, even if that
     * connection carries somebody else's request by then. {@link Exchange#drop} knows better.
     */
    private static void keepOurHands(Exchange exchange) {
        exchange.request().response().exceptionHandler(broken -> {});
    }
}

package kz.kinoqor.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Optional;
import kz.kinoqor.gateway.problem.Problem;
import kz.kinoqor.gateway.problem.Refusal;
import kz.kinoqor.gateway.token.BearerTokens;
import org.jboss.logging.Logger;

/** Lets a request pass that carries a good token or none. */
final class Identity implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Identity.class);

    private final BearerTokens tokens;

    Identity(BearerTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var authorization = context.request().headers().get(HttpHeaders.AUTHORIZATION);
        if (authorization == null || tokens.known(authorization)) {
            return context.sendRequest();
        }
        return check(authorization).compose(refused -> {
            if (refused.isPresent()) {
                return Refused.because(refused.get());
            }
            return Exchange.of(context).isOver() ? Future.failedFuture("the caller has left") : context.sendRequest();
        });
    }

    /** A token not seen before costs a signature check, which an event loop has no time for. */
    private Future<Optional<Problem>> check(String authorization) {
        var context = Vertx.currentContext();
        return context.executeBlocking(() -> tokens.check(authorization), false)
                .compose(decision -> Future.fromCompletionStage(decision, context))
                .recover(defect -> {
                    LOG.error("a token could not be checked", defect);
                    return Refused.because(Refusal.INTERNAL_ERROR.with("The token could not be checked."));
                });
    }
}

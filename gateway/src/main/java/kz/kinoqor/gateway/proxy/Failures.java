package kz.kinoqor.gateway.proxy;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import kz.kinoqor.gateway.problem.Problem;
import kz.kinoqor.gateway.problem.Refusal;
import kz.kinoqor.gateway.route.Upstream;
import org.jspecify.annotations.Nullable;

/** What a caller is told when no answer could be had. */
final class Failures {

    private Failures() {}

    static Problem problem(Throwable failure, Upstream upstream) {
        return switch (failure) {
            case Refused refused -> refused.problem();
            case ConnectionPoolTooBusyException full ->
                Refusal.UPSTREAM_BUSY.with("Too many requests wait for " + upstream.name() + ".");
            case TimeoutException late ->
                Refusal.UPSTREAM_BUSY.with("No connection to " + upstream.name() + " became free in time.");
            case ConnectException away -> unreachable(upstream);
            case StreamResetException torn when isUnreadable(torn.getCause()) -> unreadable();
            case UnknownHostException away -> unreachable(upstream);
            case SSLException away -> unreachable(upstream);
            default -> broken(upstream);
        };
    }

    private static Problem unreachable(Upstream upstream) {
        return Refusal.UPSTREAM_UNREACHABLE.with("The " + upstream.name() + " service does not answer.");
    }

    /** The codec gave up on what the caller sent; a caller who merely left does not hear of it anyway. */
    private static boolean isUnreadable(@Nullable Throwable cause) {
        return cause != null && !(cause instanceof HttpClosedException);
    }

    static Problem unreadable() {
        return Refusal.BAD_REQUEST.with("The body is not what its transfer coding says.");
    }

    static Problem broken(Upstream upstream) {
        return Refusal.UPSTREAM_BROKEN.with("The " + upstream.name() + " service closed the connection.");
    }
}

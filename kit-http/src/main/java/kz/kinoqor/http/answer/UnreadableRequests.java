package kz.kinoqor.http.answer;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.NetUtil;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.VertxHandler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Gives a problem document to requests that nothing of ours gets to see: those that the codec cannot read, and those
 * that the router refuses before its first filter.
 */
@Singleton
class UnreadableRequests {

    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE;

    private final Vertx vertx;

    UnreadableRequests(Vertx vertx) {
        this.vertx = vertx;
    }

    // --- what the codec cannot read ------------------------------------------------------------------------------

    /**
     * Quarkus does not hand on {@code HttpServer.invalidRequestHandler}, whose default says nothing but a status. So every
     * connection gets ours as it is accepted.
     */
    void listen(@ObservesAsync HttpServerStart started) {
        for (var acceptor : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            if (acceptor instanceof SingleThreadEventLoop loop) {
                loop.execute(() -> loop.registeredChannelsIterator().forEachRemaining(UnreadableRequests::attend));
            }
        }
    }

    private static void attend(Channel listening) {
        if (listening instanceof ServerChannel && listening.pipeline().get(AcceptedConnections.class) == null) {
            listening.pipeline().addFirst(new AcceptedConnections());
        }
    }

    private static final class AcceptedConnections extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            if (accepted instanceof Channel connection) {
                connection.pipeline().addLast(new WhenConnected());
            }
            context.fireChannelRead(accepted);
        }
    }

    /** By the time a connection is active, the server has made it one of HTTP. */
    private static final class WhenConnected extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            var handler = context.pipeline().get(VertxHandler.class);
            if (handler != null && handler.getConnection() instanceof Http1xServerConnection connection) {
                connection.invalidRequestHandler(UnreadableRequests::refuse);
                var server = context.pipeline().context(handler).name();
                context.pipeline()
                        .addBefore(server, Addresses.class.getName(), new Addresses())
                        .addBefore(server, HalfRequests.class.getName(), new HalfRequests());
            }
            context.fireChannelActive();
            context.pipeline().remove(this);
        }
    }

    /**
     * Quarkus answers an address that is none with a bare status, and fails where somebody asks for the whole of one whose
     * host is none. So it is made one that the codec cannot read.
     */
    private static final class Addresses extends ChannelInboundHandlerAdapter {

        private static final String PLAIN = "-/abcdefghijklmnopqrstuvwxyz0123456789?=&.";

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request
                    && request.decoderResult().isSuccess()
                    && !(isAddress(request.uri()) && isHost(request.headers().get(HttpHeaderNames.HOST)))) {
                request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException(request.uri())));
            }
            context.fireChannelRead(message);
        }

        /** What is not in brackets is looked at by the router. */
        private static boolean isHost(@Nullable String host) {
            return host == null
                    || !host.startsWith("[")
                    || NetUtil.isValidIpV6Address(host.substring(0, host.indexOf(']') + 1));
        }

        private static boolean isAddress(String uri) {
            try {
                return isPlain(uri) || (isAscii(uri) && new URI(uri).getRawPath() != null);
            } catch (URISyntaxException none) {
                return false;
            }
        }

        /** What is not has to be percent-encoded (RFC 3986, 2.1): passed on as it came it would be another address. */
        private static boolean isAscii(String uri) {
            return uri.chars().allMatch(c -> c < 0x80);
        }

        /** Most are, and need no parser to say so. */
        private static boolean isPlain(String uri) {
            for (var i = 0; i < uri.length(); i++) {
                if (PLAIN.indexOf(uri.charAt(i)) < 0) {
                    return false;
                }
            }
            return uri.startsWith("/");
        }
    }

    private static void refuse(HttpServerRequest request) {
        if (LastAnswer.isGiven(request)) {
            return;
        }
        var rejection = Rejection.of(request.decoderResult().cause());
        rejection.answer(
                request,
                switch (rejection) {
                    case URI_TOO_LONG -> "The first line of the request is longer than is taken here.";
                    case HEADERS_TOO_LARGE -> "The headers are larger than is taken here.";
                    default -> "The request line, Host or another header is none that HTTP/1.1 knows.";
                });
    }

    // --- what the router refuses ---------------------------------------------------------------------------------

    void stand(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).failureHandler(UnreadableRequests::failed);
    }

    private static void failed(RoutingContext context) {
        if (AnswerHeaders.begun(context)) {
            context.next();
        } else if (!LastAnswer.isGiven(context.request())) {
            Rejection.BAD_REQUEST.answer(
                    context.request(),
                    "There must be one Host header, with a name and perhaps a port, and a path that begins with a slash.");
        }
    }
}

package kz.kinoqor.http.answer;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Marks a connection that is about to be closed, because a request was refused in a way that leaves open where the next
 * one begins. What looks like a request after it may be the body of that one, and is not served.
 */
public final class LastAnswer {

    private static final AttributeKey<Boolean> GIVEN = AttributeKey.valueOf("kinoqor.last-answer");

    private LastAnswer() {}

    /** To be said before the answer ends: then the next request may begin. */
    public static void mark(HttpServerRequest request) {
        mark(channel(request));
    }

    static void mark(Channel connection) {
        connection.attr(GIVEN).set(true);
    }

    /** Where the rest of the request cannot be read either, the connection is closed before the answer would leave by itself. */
    public static void flush(HttpServerRequest request) {
        channel(request).flush();
    }

    public static boolean isGiven(HttpServerRequest request) {
        return Boolean.TRUE.equals(channel(request).attr(GIVEN).get());
    }

    private static Channel channel(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channel();
    }
}

package kz.kinoqor.http.answer;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * What an answer says unless whoever makes it says otherwise: that nobody may guess its type, frame it, run anything in
 * it, or keep it. So a resource that says nothing is safe; {@link PublicReads} and the pages say more.
 */
@Singleton
public final class AnswerHeaders {

    /** The priority of the filter that begins an answer: everything else comes later. */
    public static final int FIRST = Integer.MAX_VALUE;

    private static final String BEGUN = AnswerHeaders.class.getName();

    private static final Map<CharSequence, String> UNLESS_SAID = Map.of(
            HttpHeaders.createOptimized("x-content-type-options"),
            "nosniff",
            HttpHeaders.createOptimized("x-frame-options"),
            "DENY",
            HttpHeaders.createOptimized("referrer-policy"),
            "same-origin",
            HttpHeaders.createOptimized("content-security-policy"),
            "default-src 'none'; frame-ancestors 'none'",
            HttpHeaders.CACHE_CONTROL,
            "no-store");

    void begin(@Observes Filters filters) {
        filters.register(AnswerHeaders::begin, FIRST);
    }

    private static void begin(RoutingContext context) {
        if (LastAnswer.isGiven(context.request())) {
            return;
        }
        context.put(BEGUN, true);
        context.addHeadersEndHandler(end -> complete(context.response().headers()));
        context.next();
    }

    /** False for a request that was refused before it came to the first filter. */
    static boolean begun(RoutingContext context) {
        return context.get(BEGUN) != null;
    }

    static void complete(MultiMap headers) {
        UNLESS_SAID.forEach((name, value) -> {
            if (!headers.contains(name)) {
                headers.set(name, value);
            }
        });
    }
}

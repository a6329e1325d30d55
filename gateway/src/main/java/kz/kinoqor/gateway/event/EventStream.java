package kz.kinoqor.gateway.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kz.kinoqor.gateway.language.Language;
import kz.kinoqor.gateway.limit.StreamPlaces;
import kz.kinoqor.gateway.problem.ProblemAnswer;
import kz.kinoqor.gateway.problem.Refusal;
import kz.kinoqor.gateway.request.Client;
import kz.kinoqor.gateway.request.TrustedProxies;
import kz.kinoqor.gateway.trace.RequestId;
import kz.kinoqor.gateway.trace.TraceParent;
import org.jspecify.annotations.Nullable;

/**
 * {@code /{lang}/events/stream}: the feed of analytics, event by event as it comes, with each event turned into a row in
 * the reader's language. Cursors are those of the feed, so a reader who was cut off resumes where it was. All readers of
 * a language share one stream of the feed.
 */
@Singleton
class EventStream {

    private static final int BEFORE_THE_PAGES = 500;
    private static final int LONGEST_CURSOR = 256;

    private final StreamBounds bounds;
    private final StreamPlaces places;
    private final Function<HttpServerRequest, Client> who;
    private final ProblemAnswer problems;
    private final Map<Language, LiveRows> live = new EnumMap<>(Language.class);

    @Inject
    EventStream(
            Vertx vertx,
            FeedClient feed,
            EventRows rows,
            StreamBounds bounds,
            TrustedProxies proxies,
            ProblemAnswer problems,
            MeterRegistry meters) {
        this(vertx, feed, rows, bounds, proxies::client, problems, meters);
    }

    EventStream(
            Vertx vertx,
            FeedClient feed,
            EventRows rows,
            StreamBounds bounds,
            Function<HttpServerRequest, Client> who,
            ProblemAnswer problems,
            MeterRegistry meters) {
        this.bounds = bounds;
        this.places = new StreamPlaces(bounds.perClient(), bounds.readers());
        this.who = who;
        this.problems = problems;
        Gauge.builder("kinoqor.gateway.event.readers", places, StreamPlaces::taken)
                .description("Open streams of live rows, all languages together")
                .register(meters);
        for (var language : Language.all()) {
            live.put(language, new LiveRows(vertx, language, feed, rows, bounds));
        }
    }

    void open(@Observes Router router) {
        router.getWithRegex("/(?<lang>kk|ru|en)/events/stream")
                .order(BEFORE_THE_PAGES)
                .handler(this::stream);
    }

    private void stream(RoutingContext context) {
        var client = who.apply(context.request());
        if (!places.take(client)) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, StreamPlaces.RETRY_AFTER);
            refuse(context, Refusal.TOO_MANY_STREAMS, "Close another stream first, or come again later.");
            return;
        }
        var rows = Objects.requireNonNull(
                live.get(Language.of(context.pathParam("lang")).orElse(Language.KK)));
        var response = context.response();
        var reader = new RowReader(
                context.request(),
                rows,
                seen(context),
                bounds.times().patience(),
                () -> refuse(context, Refusal.UPSTREAM_UNREACHABLE, "The feed does not answer."));
        response.endHandler(over -> {
            rows.leave(reader);
            places.giveBack(client);
        });
        rows.join(reader);
    }

    private static @Nullable String seen(RoutingContext context) {
        var header = context.request().getHeader("last-event-id");
        var cursor = header != null ? header : context.request().getParam("lastEventId");
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        return cursor.length() > LONGEST_CURSOR ? cursor.substring(0, LONGEST_CURSOR) : cursor;
    }

    private void refuse(RoutingContext context, Refusal refusal, String detail) {
        var trace = TraceParent.of(context.request().getHeader("traceparent"));
        var id = RequestId.of(context.request().getHeader("x-request-id"), trace);
        problems.send(context.request(), refusal.with(detail), trace, id);
    }
}

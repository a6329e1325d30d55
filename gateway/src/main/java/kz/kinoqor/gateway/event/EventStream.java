package kz.kinoqor.gateway.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import kz.kinoqor.gateway.language.Language;
import kz.kinoqor.gateway.problem.ProblemAnswer;
import kz.kinoqor.gateway.problem.Refusal;
import kz.kinoqor.gateway.route.Upstream;
import kz.kinoqor.gateway.route.Upstreams;
import kz.kinoqor.gateway.trace.RequestId;
import kz.kinoqor.gateway.trace.TraceParent;

/**
 * {@code /{lang}/events/stream}: the feed of analytics, event by event as it comes, with each event turned into a row in
 * the reader's language. Cursors are those of the feed, so a reader who was cut off resumes where it was.
 */
@Singleton
class EventStream {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int READERS = 2_000;
    private static final int BEFORE_THE_PAGES = 500;
    private static final int GONE = 410;
    private static final int BAD_CURSOR = 400;

    /** Tells a reader to begin anew: its cursor is older than the feed. */
    private static final String RESET = "event: reset\ndata: -\n\n";

    private final Upstream analytics;
    private final InstantSource clock;
    private final ObjectMapper json;
    private final HttpClient client;

    EventStream(Vertx vertx, Upstreams upstreams, InstantSource clock, ObjectMapper json) {
        this.analytics = upstreams.analytics();
        this.clock = clock;
        this.json = json;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setSsl(analytics.secure())
                .setMaxPoolSize(READERS));
    }

    void open(@Observes Router router) {
        router.getWithRegex("/(?<lang>kk|ru|en)/events/stream")
                .order(BEFORE_THE_PAGES)
                .handler(this::stream);
    }

    private void stream(RoutingContext context) {
        var language = Language.of(context.pathParam("lang")).orElse(Language.KK);
        var wanted = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(analytics.host())
                .setPort(analytics.port())
                .setURI("/v1/feed/stream")
                .putHeader("accept", "text/event-stream")
                .putHeader("traceparent", context.request().getHeader("traceparent"));
        var seen = context.request().getHeader("last-event-id");
        var start = seen != null ? seen : context.request().getParam("lastEventId");
        if (start != null && !start.isBlank()) {
            wanted.putHeader("last-event-id", start);
        }
        client.request(wanted)
                .compose(request -> {
                    context.response().closeHandler(gone -> request.reset());
                    return request.send();
                })
                .onSuccess(answer -> relay(context, answer, language))
                .onFailure(away -> refuse(context, Refusal.UPSTREAM_UNREACHABLE, "The feed does not answer."));
    }

    private void relay(RoutingContext context, HttpClientResponse answer, Language language) {
        var status = answer.statusCode();
        if (status == GONE || status == BAD_CURSOR) {
            answer.request().reset();
            begin(context).end(RESET);
            return;
        }
        if (status != 200) {
            answer.request().reset();
            refuse(context, Refusal.UPSTREAM_UNREACHABLE, "The feed answered " + status + ".");
            return;
        }
        var response = begin(context);
        response.write(": open\n\n");
        var rows = new EventRows(language, clock, json);
        answer.handler(bytes -> {
            var ready = rows.take(bytes);
            if (ready.length() > 0 && !response.closed()) {
                response.write(ready);
                if (response.writeQueueFull()) {
                    answer.pause();
                    response.drainHandler(drained -> answer.resume());
                }
            }
        });
        answer.exceptionHandler(cut -> context.request().connection().close());
        answer.endHandler(end -> response.end());
    }

    private static HttpServerResponse begin(RoutingContext context) {
        return context.response()
                .setChunked(true)
                .putHeader("content-type", "text/event-stream; charset=utf-8")
                .putHeader("cache-control", "no-store")
                .putHeader("x-accel-buffering", "no");
    }

    private static void refuse(RoutingContext context, Refusal refusal, String detail) {
        var trace = TraceParent.of(context.request().getHeader("traceparent"));
        var id = RequestId.of(context.request().getHeader("x-request-id"), trace);
        ProblemAnswer.send(context.request(), refusal.with(detail), trace, id);
    }
}

package kz.kinoqor.gateway.pulse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.stream.StreamSupport;
import kz.kinoqor.gateway.backend.Backends;
import kz.kinoqor.gateway.backend.Fields;
import kz.kinoqor.gateway.backend.Remembered;
import kz.kinoqor.gateway.backend.Reply;
import kz.kinoqor.gateway.route.Upstreams;

/** Asks analytics for the register's pulse. Empty when it is away: the page says so and stands. */
@Singleton
public class Pulse {

    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration USABLE = Duration.ofSeconds(2);
    private static final String NEWEST = "/v1/feed?limit=20&order=newest";

    private final Backends backends;
    private final URI analytics;
    private final Remembered<Optional<Overview>> overview;
    private final Remembered<Optional<List<FeedItem>>> newest;

    @Inject
    Pulse(Backends backends, Upstreams upstreams, InstantSource clock, @VirtualThreads ExecutorService threads) {
        this.backends = backends;
        this.analytics = upstreams.analytics().address();
        this.overview = new Remembered<>(this::askOverview, FRESH, USABLE, clock, threads);
        this.newest = new Remembered<>(this::askNewest, FRESH, USABLE, clock, threads);
    }

    public Optional<Overview> overview() {
        return overview.value();
    }

    /** The newest twenty events, newest first. */
    public Optional<List<FeedItem>> newest() {
        return newest.value();
    }

    private Optional<Overview> askOverview() {
        return document("/v1/analytics/overview").map(Pulse::overview);
    }

    private static Overview overview(JsonNode json) {
        var counts = new EnumMap<Count, Long>(Count.class);
        for (var count : Count.values()) {
            var figure = json.path("counts").path(count.key());
            if (figure.isIntegralNumber()) {
                counts.put(count, figure.asLong());
            }
        }
        return new Overview(Fields.instant(json, "asOf"), counts);
    }

    private Optional<List<FeedItem>> askNewest() {
        return document(NEWEST)
                .map(json -> StreamSupport.stream(json.path("items").spliterator(), false)
                        .map(FeedItem::of)
                        .toList());
    }

    private Optional<JsonNode> document(String path) {
        return backends.get(analytics, path, PATIENCE) instanceof Reply.Said said && said.well()
                ? Optional.of(said.json())
                : Optional.empty();
    }
}

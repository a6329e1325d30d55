package kz.kinoqor.gateway.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.stream.StreamSupport;
import kz.kinoqor.gateway.backend.Backends;
import kz.kinoqor.gateway.backend.Fields;
import kz.kinoqor.gateway.backend.Remembered;
import kz.kinoqor.gateway.backend.Reply;
import kz.kinoqor.gateway.route.Upstream;
import kz.kinoqor.gateway.route.Upstreams;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks at every part, at most every two seconds and only while somebody wants to know. */
@Singleton
public class StatusBoard {

    private static final Duration PATIENCE = Duration.ofMillis(1_000);
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration USABLE = Duration.ofSeconds(10);

    private final Backends backends;
    private final Upstreams upstreams;
    private final Relay relay;
    private final String version;
    private final InstantSource clock;
    private final Remembered<Status> status;

    @Inject
    StatusBoard(
            Backends backends, Upstreams upstreams, Relay relay, Self self, @VirtualThreads ExecutorService threads) {
        this.backends = backends;
        this.upstreams = upstreams;
        this.relay = relay;
        this.version = self.version();
        this.clock = self.clock();
        this.status = new Remembered<>(this::look, FRESH, USABLE, clock, threads);
    }

    /** What the gateway knows of itself. */
    @Singleton
    static final class Self {

        private final String version;
        private final InstantSource clock;

        Self(@ConfigProperty(name = "quarkus.application.version") String version, InstantSource clock) {
            this.version = version;
            this.clock = clock;
        }

        String version() {
            return version;
        }

        InstantSource clock() {
            return clock;
        }
    }

    public Status now() {
        return status.value();
    }

    private Status look() {
        var services = upstreams.all().stream().map(this::service).toList();
        var projections = backends.ask(upstreams.analytics().address(), "/v1/projections", PATIENCE);
        var connectors = relay.look(PATIENCE);
        var read = projections(projections.join());
        var parts = new ArrayList<Status.Part>();
        parts.add(new Status.Part("gateway", State.UP, version, null, State.UNKNOWN));
        services.forEach(service -> parts.add(behind(service.join(), read)));
        var relayed = connectors.join();
        relayed.part().ifPresent(parts::add);
        var away = parts.stream()
                .filter(part -> part.state() == State.DOWN)
                .map(Status.Part::name)
                .toList();
        return new Status(clock.instant(), Status.overall(parts), List.copyOf(parts), read, relayed.connectors(), away);
    }

    private CompletableFuture<Status.Part> service(Upstream upstream) {
        return backends.ask(upstream.address(), "/q/health/ready", PATIENCE)
                .thenApply(reply -> Readiness.of(upstream.name() + "-service", reply));
    }

    /** Analytics that answers but trails its events is not simply up. */
    private static Status.Part behind(Status.Part part, List<Status.Projection> projections) {
        var trails =
                part.name().equals("analytics-service") && projections.stream().anyMatch(Trailing::behind);
        return trails && part.state() == State.UP
                ? new Status.Part(part.name(), State.BEHIND, part.version(), "a read model is behind", part.database())
                : part;
    }

    private static List<Status.Projection> projections(Reply reply) {
        if (!(reply instanceof Reply.Said said) || !said.well()) {
            return List.of();
        }
        return StreamSupport.stream(said.json().path("items").spliterator(), false)
                .map(StatusBoard::projection)
                .toList();
    }

    private static Status.Projection projection(JsonNode item) {
        return new Status.Projection(
                item.path("name").asText(),
                Fields.text(item, "version"),
                Fields.text(item, "state"),
                item.path("lag").isNumber() ? item.path("lag").asLong() : null,
                Fields.instant(item, "lastEventAt"));
    }
}

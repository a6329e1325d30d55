package kz.kinoqor.gateway.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.kinoqor.gateway.backend.Backends;
import kz.kinoqor.gateway.backend.Fields;
import kz.kinoqor.gateway.backend.Remembered;
import kz.kinoqor.gateway.backend.Reply;
import kz.kinoqor.gateway.route.Upstream;
import kz.kinoqor.gateway.route.Upstreams;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks at every component every second: who asks is told what is, and since when, also where nobody asked before. */
@Singleton
public class StatusBoard {

    private static final Logger LOG = Logger.getLogger(StatusBoard.class);

    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final Duration FRESH = Duration.ofMillis(900);
    private static final long BETWEEN_LOOKS_MILLIS = 1_000;
    private static final Duration USABLE = Duration.ofSeconds(10);

    private final Backends backends;
    private final Upstreams upstreams;
    private final Relay relay;
    private final String version;
    private final InstantSource clock;
    private final Remembered<Status> status;
    private final Troubles troubles = new Troubles();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("status").factory());

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

    void start(@Observes StartupEvent started) {
        var unused = looks.scheduleWithFixedDelay(this::keepUp, 0, BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopped) {
        looks.shutdownNow();
    }

    public Status now() {
        return status.value();
    }

    private void keepUp() {
        try {
            now();
        } catch (RuntimeException e) {
            // Thrown on, it would end the looks. Who asks next is told the same.
            LOG.warn("the status could not be looked up", e);
        }
    }

    private Status look() {
        var services = upstreams.all().stream().map(this::service).toList();
        var wellness = upstreams.all().stream()
                .map(upstream -> ask(upstream.management(), "/q/health/well"))
                .toList();
        var projections = ask(upstreams.analytics().address(), "/v1/projections");
        var connectors = relay.look(PATIENCE);
        var outboxes = new ArrayList<Status.Outbox>();
        var readModels = new ArrayList<>(projections(projections.join()));
        var parts = services.stream().map(CompletableFuture::join).toList();
        for (int i = 0; i < parts.size(); i++) {
            var upstream = upstreams.all().get(i);
            var reply = wellness.get(i).join();
            if (!upstream.equals(upstreams.analytics())) {
                outboxes.add(Wellness.outbox(upstream.name(), reply));
            }
            readModels.addAll(Wellness.copies(upstream.name(), reply));
        }
        var known = projections.join() instanceof Reply.Said said && said.well();
        return status(
                new Troubles.Look(clock.instant(), parts, connectors.join(), outboxes, List.copyOf(readModels), known));
    }

    private Status status(Troubles.Look look) {
        var found = troubles.in(look);
        var parts = new ArrayList<Status.Part>();
        parts.add(new Status.Part("gateway", State.UP, version, null, State.UNKNOWN, true));
        look.services().forEach(service -> parts.add(analytics(service, found)));
        look.relay().part().ifPresent(part -> parts.add(relay(part, found)));
        var away = parts.stream()
                .filter(part -> part.state() == State.DOWN)
                .map(Status.Part::name)
                .toList();
        return new Status(
                look.at(),
                Status.overall(parts, found),
                found,
                List.copyOf(parts),
                look.readModels(),
                look.relay().connectors(),
                look.outboxes(),
                away);
    }

    private CompletableFuture<Reply> ask(URI address, String path) {
        return backends.ask(address, path, PATIENCE);
    }

    private CompletableFuture<Status.Part> service(Upstream upstream) {
        return ask(upstream.management(), "/q/health/ready")
                .thenApply(reply -> Readiness.of(upstream.name() + "-service", reply));
    }

    /** Analytics that answers but trails its events is not simply up. */
    private static Status.Part analytics(Status.Part part, List<Trouble> found) {
        var trails = part.name().equals("analytics-service")
                && found.stream().anyMatch(trouble -> trouble.kind() == Trouble.Kind.READ_MODEL_BEHIND);
        return trails && part.state() == State.UP ? part.in(State.BEHIND, "a read model is behind") : part;
    }

    /** A relay that says that it runs and sends nothing is not up. */
    private static Status.Part relay(Status.Part part, List<Trouble> found) {
        if (part.state() != State.UP) {
            return part;
        }
        var kinds = found.stream().map(Trouble::kind).collect(Collectors.toSet());
        if (kinds.contains(Trouble.Kind.SLOT_LOST) || kinds.contains(Trouble.Kind.OUTBOX_UNPUBLISHED)) {
            return part.in(State.DOWN, "a replication slot is lost");
        }
        return kinds.contains(Trouble.Kind.EVENTS_WAITING) || kinds.contains(Trouble.Kind.SLOT_STILL)
                ? part.in(State.BEHIND, "events wait in an outbox")
                : part;
    }

    private static List<Status.Projection> projections(Reply reply) {
        if (!(reply instanceof Reply.Said said) || !said.well()) {
            return List.of();
        }
        return Stream.concat(
                        each(said.json().path("items")).map(item -> projection(item, "name")),
                        each(said.json().path("underWay")).map(build -> projection(build, "projection")))
                .toList();
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Status.Projection projection(JsonNode item, String name) {
        return new Status.Projection(
                item.path(name).asText(),
                Fields.text(item, "version"),
                Fields.text(item, "state"),
                item.path("lag").isNumber() ? item.path("lag").asLong() : null,
                Fields.instant(item, "lastEventAt"),
                item.path("parked").isNumber() ? item.path("parked").asLong() : null,
                "/v1/analytics/parked-events");
    }
}

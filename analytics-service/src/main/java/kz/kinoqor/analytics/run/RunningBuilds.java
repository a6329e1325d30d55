package kz.kinoqor.analytics.run;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.kinoqor.analytics.build.Build;
import kz.kinoqor.analytics.build.BuildReaders;
import kz.kinoqor.analytics.build.Definition;
import kz.kinoqor.kit.inbox.Inbox;
import kz.kinoqor.kit.inbox.InboxConnections;
import kz.kinoqor.kit.inbox.InboxHealth;
import kz.kinoqor.kit.inbox.Parking;
import kz.kinoqor.kit.inbox.Reader;

/** The inboxes of this process: one for each build that follows the topics. */
@ApplicationScoped
public class RunningBuilds {

    private final Map<String, Inbox> inboxes = new ConcurrentSkipListMap<>();
    private final InboxConnections connections;
    private final BuildReaders readers;
    private final Parking parking;
    private boolean over;

    RunningBuilds(
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            MeterRegistry meters,
            OpenTelemetry telemetry,
            BuildReaders readers) {
        this.connections = new InboxConnections(database, kafka, meters, telemetry.getTracer("kz.kinoqor.analytics"));
        this.readers = readers;
        this.parking = new Parking(database, this::running);
    }

    /** For the people who look after parked events. */
    @Produces
    @Singleton
    Parking parking() {
        return parking;
    }

    /** What was ruled for one build holds for the others, whenever they meet the record. */
    void redriveRuled() {
        parking.redriveRuled(inboxes.values().stream().map(Inbox::reader).toList());
    }

    /** Starts what should run and does not, stops what runs and should not. */
    synchronized void become(Map<Build, Definition> wanted) {
        if (over) {
            return;
        }
        var schemas = wanted.keySet().stream().map(Build::schema).collect(Collectors.toUnmodifiableSet());
        stop(inbox -> !schemas.contains(inbox.reader().subscription()));
        wanted.forEach((build, definition) -> {
            if (!inboxes.containsKey(build.schema())) {
                var inbox = new Inbox(readers.of(definition, build), connections);
                inboxes.put(build.schema(), inbox);
                inbox.start();
            }
        });
    }

    /** For good: the service ends. */
    synchronized void stopAll() {
        over = true;
        stop(inbox -> true);
    }

    /** At the same time, since each finishes its batch first. */
    private void stop(Predicate<Inbox> which) {
        var stopping = new TreeMap<>(inboxes);
        stopping.values().removeIf(which.negate());
        stopping.values().parallelStream().forEach(Inbox::close);
        stopping.keySet().forEach(inboxes::remove);
    }

    Optional<Reader> running(String subscription) {
        return Optional.ofNullable(inboxes.get(subscription)).map(Inbox::reader);
    }

    public Optional<InboxHealth> health(String subscription) {
        return Optional.ofNullable(inboxes.get(subscription)).map(Inbox::health);
    }

    List<InboxHealth> health() {
        return inboxes.values().stream().map(Inbox::health).toList();
    }
}

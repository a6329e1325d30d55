package kz.kinoqor.funding.film;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import kz.kinoqor.kit.inbox.Inbox;
import kz.kinoqor.kit.inbox.InboxConnections;
import kz.kinoqor.kit.inbox.InboxHealth;
import kz.kinoqor.kit.inbox.Parking;
import kz.kinoqor.kit.inbox.Reader;

/** Runs the reading of the register's facts as long as the service runs. */
@ApplicationScoped
public class FilmInbox {

    private final Inbox inbox;
    private final Parking parking;

    FilmInbox(
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            MeterRegistry meters,
            Tracer tracer) {
        this.inbox = new Inbox(FilmReader.ofTheCopy(), new InboxConnections(database, kafka, meters, tracer));
        this.parking = new Parking(database, this::reader);
    }

    void start(@Observes StartupEvent started) {
        inbox.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        inbox.close();
    }

    InboxHealth health() {
        return inbox.health();
    }

    /** Where those facts wait that could not be taken in. */
    public Parking parking() {
        return parking;
    }

    private Optional<Reader> reader(String subscription) {
        var reader = inbox.reader();
        return reader.subscription().equals(subscription) ? Optional.of(reader) : Optional.empty();
    }
}

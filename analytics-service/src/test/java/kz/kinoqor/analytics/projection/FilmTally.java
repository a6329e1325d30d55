package kz.kinoqor.analytics.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmRegistered;
import kz.kinoqor.kit.inbox.Received;

/** A projection for the tests of the engine: it counts facts, so whatever is lost or applied twice shows. */
@ApplicationScoped
class FilmTally implements Projection {

    static final String NAME = "filmtally";

    /** What its code would be changed to. */
    static volatile int version = 1;
    /** While it rests, a rebuild gets nowhere. */
    static volatile boolean resting;

    private static final String TAKE = """
            insert into film (film, facts, newest, runtime)
            values (?, 1, ?, ?)
                on conflict (film) do update
               set facts = film.facts + 1, newest = excluded.newest
            """;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topics.FILMS);
    }

    @Override
    public void apply(List<Received> batch, Connection sql) throws SQLException {
        if (resting) {
            throw new SQLTransientException("resting");
        }
        try (var upsert = sql.prepareStatement(TAKE)) {
            for (var received : batch) {
                upsert.setObject(1, received.envelope().subject());
                upsert.setLong(2, received.envelope().sequence());
                upsert.setObject(3, received.fact() instanceof FilmRegistered film ? film.runtimeMinutes() : null);
                // One by one: the driver joins a batch into one statement, which may meet a film only once.
                upsert.executeUpdate();
            }
        }
    }

    @Override
    public List<String> tables() {
        return List.of("film");
    }
}

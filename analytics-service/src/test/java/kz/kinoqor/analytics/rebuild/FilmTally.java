package kz.kinoqor.analytics.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;
import kz.kinoqor.analytics.build.Projection;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmRegistered;
import kz.kinoqor.kit.inbox.Received;

/** A projection for the tests of the engine: it counts facts, so whatever is lost or applied twice shows. */
@ApplicationScoped
public class FilmTally implements Projection {

    public static final String NAME = "filmtally";

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
    public int meaning() {
        return 1;
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
        return List.of("ballast", "film");
    }
}

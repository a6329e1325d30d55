package kz.kinoqor.funding.film;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import kz.kinoqor.kit.inbox.Gate;
import kz.kinoqor.kit.inbox.Replay;
import kz.kinoqor.kit.inbox.StorageFailed;
import kz.kinoqor.kit.inbox.Subscriptions;
import kz.kinoqor.kit.inbox.Transactions;
import kz.kinoqor.kit.problem.RequestProblem;
import org.apache.kafka.common.KafkaException;

/**
 * Makes the copy of the films anew from the first fact on, in one transaction: a table beside it is filled while the inbox
 * goes on, then the inbox is held at the gate until the rest is read and what differs has been put right. Whatever goes
 * wrong on the way, nothing has happened.
 */
@ApplicationScoped
class FilmCopyRebuild {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String ALONE =
            "select pg_try_advisory_xact_lock(hashtextextended('rebuild of the film copy', 0))";
    private static final String BESIDE =
            "create temporary table rebuilt_film (like known_film including all) on commit drop";
    private static final String LEAVE = """
            delete from known_film k
             where not exists (select from rebuilt_film r where r.id = k.id)
            """;
    private static final String MEND = """
            insert into known_film as k (id, revision, title, kind, stage, year)
            select id, revision, title, kind, stage, year
              from rebuilt_film
                on conflict (id) do update
               set revision = excluded.revision, title = excluded.title, kind = excluded.kind,
                   stage = excluded.stage, year = excluded.year
             where k.* is distinct from excluded.*
            """;

    private final Transactions transactions;
    private final Map<String, Object> kafka;

    FilmCopyRebuild(DataSource database, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.transactions = new Transactions(database);
        this.kafka = kafka;
    }

    /** Refuses with {@code film-copy-rebuild-running}. */
    RebuiltFilmCopy run() {
        try {
            return transactions.write(this::rebuilt);
        } catch (SQLException e) {
            throw new StorageFailed(e);
        } catch (KafkaException e) {
            throw new RequestProblem.TemporarilyUnavailable("The broker does not answer").refuse();
        }
    }

    private RebuiltFilmCopy rebuilt(Connection sql) throws SQLException {
        if (!isAlone(sql)) {
            throw new FilmCopyProblem.FilmCopyRebuildRunning().refuse();
        }
        execute(BESIDE, sql);
        var beside = FilmReader.into("rebuilt_film");
        var replay = new Replay(beside, kafka, PATIENCE);
        replay.upTo(Replay.standing(FilmReader.SUBSCRIPTION, sql), sql);
        Gate.close(FilmReader.SUBSCRIPTION, sql);
        replay.upTo(Replay.standing(FilmReader.SUBSCRIPTION, sql), sql);
        var removed = execute(LEAVE, sql);
        var mended = execute(MEND, sql);
        Subscriptions.takeOver(FilmReader.SUBSCRIPTION, beside.subscription(), sql);
        return new RebuiltFilmCopy(films(sql), mended, removed);
    }

    private static boolean isAlone(Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(ALONE);
                var row = query.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static int films(Connection sql) throws SQLException {
        try (var query = sql.prepareStatement("select count(*) from rebuilt_film");
                var row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int execute(String statement, Connection sql) throws SQLException {
        try (var change = sql.prepareStatement(statement)) {
            return change.executeUpdate();
        }
    }
}

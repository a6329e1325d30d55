package kz.kinoqor.analytics.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import kz.kinoqor.analytics.build.BuildSchema;
import kz.kinoqor.analytics.build.Definition;
import kz.kinoqor.analytics.build.Projection;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.FactJson;
import kz.kinoqor.contracts.FactTypes;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.kit.inbox.Envelope;
import kz.kinoqor.kit.inbox.Received;
import kz.kinoqor.local.testing.PostgresForTests;
import org.jspecify.annotations.Nullable;

/** The tables of one projection on a real PostgreSQL, empty at first; nothing is ever committed, so they leave no trace. */
public final class ProjectedTables implements AutoCloseable {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static final int LARGEST_PIECE = 5;
    private static final Shared SHARED = new Shared();

    private final Projection projection;
    private final String schema;
    private final Connection sql;
    private final Map<UUID, Long> sequences = new HashMap<>();

    public ProjectedTables(Projection projection) throws SQLException {
        this.projection = projection;
        this.schema = "law_" + projection.name();
        this.sql = SHARED.connection();
        BuildSchema.create(schema, Definition.of(projection), sql);
    }

    /** Tells facts in one batch, a millisecond apart. */
    public ProjectedTables told(Fact... facts) throws SQLException {
        apply(received(List.of(facts)));
        return this;
    }

    /** Tells facts in batches of a few, each subject's in its order. */
    public ProjectedTables toldInPieces(List<? extends Fact> facts, Random chance) throws SQLException {
        var told = received(facts);
        for (int from = 0, to; from < told.size(); from = to) {
            to = Math.min(told.size(), from + 1 + chance.nextInt(LARGEST_PIECE));
            apply(told.subList(from, to));
        }
        return this;
    }

    /** A connection that stands in the projection's schema. */
    public Connection sql() {
        return sql;
    }

    void apply(List<Received> batch) throws SQLException {
        projection.apply(batch, sql);
    }

    /** Dies between applying and committing: nothing of it may stay. */
    void applyAndCrash(List<Received> batch) throws SQLException {
        var before = sql.setSavepoint();
        apply(batch);
        sql.rollback(before);
    }

    String checksum() throws SQLException {
        return Checksum.of(projection.tables(), schema, bytes -> {}, sql).text();
    }

    @Override
    public void close() throws SQLException {
        sql.rollback();
    }

    /** Facts as the inbox would hand them over, each the next of its subject. */
    List<Received> received(List<? extends Fact> facts) {
        var told = new ArrayList<Received>();
        for (var fact : facts) {
            var sequence = sequences.merge(fact.subject(), 1L, Long::sum);
            told.add(new Received(
                    envelope(fact, sequence, told.size()),
                    fact,
                    FactJson.write(fact).getBytes(UTF_8)));
        }
        return told;
    }

    private static Envelope envelope(Fact fact, long sequence, int offset) {
        var topic = Topics.of(fact.getClass());
        return new Envelope(
                fact.subject() + "-" + sequence,
                topic.source(),
                FactTypes.nameOf(fact.getClass()),
                fact.subject(),
                BEGINNING.plusMillis(offset),
                sequence,
                fact.thread(),
                null,
                TRACEPARENT,
                topic.name(),
                Math.floorMod(fact.subject().hashCode(), 6),
                offset);
    }

    /** One connection for all of them: tests come one after the other, and a property opens many tables. */
    private static final class Shared {

        private @Nullable Connection connection;

        Connection connection() throws SQLException {
            if (connection == null) {
                var database = new PostgresForTests().start();
                connection = DriverManager.getConnection(
                        database.getOrDefault("quarkus.datasource.jdbc.url", ""),
                        database.getOrDefault("quarkus.datasource.username", ""),
                        database.getOrDefault("quarkus.datasource.password", ""));
                connection.setAutoCommit(false);
            }
            return connection;
        }
    }
}

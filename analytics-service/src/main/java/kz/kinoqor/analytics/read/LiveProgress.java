package kz.kinoqor.analytics.read;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import kz.kinoqor.analytics.build.Catalogue;
import kz.kinoqor.analytics.position.Position;
import kz.kinoqor.analytics.position.Progress;
import kz.kinoqor.analytics.position.ReadPosition;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.kit.inbox.Replay;
import kz.kinoqor.kit.inbox.SqlArrays;
import kz.kinoqor.kit.inbox.StorageFailed;
import kz.kinoqor.kit.inbox.Transactions;
import kz.kinoqor.kit.position.WritePosition;
import org.apache.kafka.common.TopicPartition;

/** How far the live builds have come, as their own rows say. */
@ApplicationScoped
class LiveProgress implements Progress {

    /**
     * A row without a topic speaks for every topic that its subject can be of. Looked up one by one: PostgreSQL takes a new
     * build for a small one, and would join with all that it has applied.
     */
    private static final String APPLIED = """
            select wanted.n
              from unnest(?::text[], ?::uuid[], ?::bigint[]) with ordinality as wanted (topic, subject, sequence, n)
             cross join lateral (
                   select 1
                     from inbox_sequence s
                    where s.subscription = ?
                      and s.subject = wanted.subject
                      and s.topic in (wanted.topic, '')
                      and s.sequence >= wanted.sequence
                    limit 1) as reached
            """;

    private final Catalogue catalogue;
    private final Arrivals arrivals;
    private final Transactions transactions;

    LiveProgress(Catalogue catalogue, Arrivals arrivals, DataSource database) {
        this.catalogue = catalogue;
        this.arrivals = arrivals;
        this.transactions = new Transactions(database);
    }

    @Override
    public boolean awaitReached(String projection, Position position, Duration patience) {
        if (position instanceof Position.Written written
                && !reads(projection, written.fact().topic())) {
            return true;
        }
        return arrivals.at(projection).await(position, patience, positions -> reached(projection, positions));
    }

    /** One transaction for all of them. */
    private Set<Position> reached(String projection, Set<Position> positions) {
        try {
            return transactions.snapshot(sql -> {
                var subscription = LiveBuild.enter(catalogue.get(projection), sql);
                var standing = Replay.standing(subscription, sql);
                var reached = applied(subscription, positions, sql);
                for (var position : positions) {
                    if (position instanceof Position.Read read && covered(projection, read.offsets(), standing)) {
                        reached.add(position);
                    }
                }
                return reached;
            });
        } catch (SQLException e) {
            throw new StorageFailed(e);
        }
    }

    private boolean reads(String projection, String topic) {
        return catalogue.get(projection).projection().topics().stream()
                .map(Topic::name)
                .anyMatch(topic::equals);
    }

    private static Set<Position> applied(String subscription, Set<Position> positions, Connection sql)
            throws SQLException {
        var reached = new HashSet<Position>();
        var written = positions.stream()
                .filter(Position.Written.class::isInstance)
                .map(Position.Written.class::cast)
                .toList();
        if (written.isEmpty()) {
            return reached;
        }
        List<WritePosition> facts = written.stream().map(Position.Written::fact).toList();
        try (var query = sql.prepareStatement(APPLIED)) {
            query.setArray(1, SqlArrays.text(sql, facts, WritePosition::topic));
            query.setArray(2, SqlArrays.uuids(sql, facts, WritePosition::subject));
            query.setArray(3, SqlArrays.longs(sql, facts, WritePosition::sequence));
            query.setString(4, subscription);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    reached.add(written.get(rows.getInt(1) - 1));
                }
            }
        }
        return reached;
    }

    private boolean covered(String projection, ReadPosition wanted, Map<TopicPartition, Long> standing) {
        return wanted.offsets().entrySet().stream()
                .filter(topic -> reads(projection, topic.getKey()))
                .allMatch(topic -> topic.getValue().entrySet().stream()
                        .allMatch(partition ->
                                standing.getOrDefault(new TopicPartition(topic.getKey(), partition.getKey()), 0L)
                                        >= partition.getValue()));
    }
}

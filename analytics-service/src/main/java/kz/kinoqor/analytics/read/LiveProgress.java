package kz.kinoqor.analytics.read;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import kz.kinoqor.analytics.build.Catalogue;
import kz.kinoqor.analytics.position.Position;
import kz.kinoqor.analytics.position.Progress;
import kz.kinoqor.analytics.position.ReadPosition;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.kit.inbox.Replay;
import kz.kinoqor.kit.inbox.StorageFailed;
import kz.kinoqor.kit.inbox.Transactions;
import kz.kinoqor.kit.position.WritePosition;
import org.apache.kafka.common.TopicPartition;

/** How far the live builds have come, as their own rows say. */
@ApplicationScoped
class LiveProgress implements Progress {

    private static final String APPLIED = """
            select exists (
                select from read_model_build b
                       join inbox_sequence s on s.subscription = b.schema_name
                 where b.name = ? and b.version = ? and b.state = 'LIVE'
                   and s.subject = ?
                   and s.topic in (?, '')
                   and s.sequence >= ?)
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
        return arrivals.await(projection, patience, () -> reached(projection, position));
    }

    private boolean reached(String projection, Position position) {
        try {
            return switch (position) {
                case Position.Written written ->
                    !reads(projection, written.fact().topic())
                            || transactions.write(sql -> applied(projection, written.fact(), sql));
                case Position.Read read -> transactions.snapshot(sql -> covered(projection, read.offsets(), sql));
            };
        } catch (SQLException e) {
            throw new StorageFailed(e);
        }
    }

    private boolean reads(String projection, String topic) {
        return catalogue.get(projection).projection().topics().stream()
                .map(Topic::name)
                .anyMatch(topic::equals);
    }

    private boolean applied(String projection, WritePosition fact, Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(APPLIED)) {
            query.setString(1, projection);
            query.setString(2, catalogue.get(projection).version().text());
            query.setObject(3, fact.subject());
            query.setString(4, fact.topic());
            query.setLong(5, fact.sequence());
            try (var rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private boolean covered(String projection, ReadPosition wanted, Connection sql) throws SQLException {
        var standing = Replay.standing(LiveBuild.enter(catalogue.get(projection), sql), sql);
        return wanted.offsets().entrySet().stream()
                .filter(topic -> reads(projection, topic.getKey()))
                .allMatch(topic -> topic.getValue().entrySet().stream()
                        .allMatch(partition ->
                                standing.getOrDefault(new TopicPartition(topic.getKey(), partition.getKey()), 0L)
                                        >= partition.getValue()));
    }
}

package kz.kinoqor.kit.inbox;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Keeps the consumer where the database says. A partition that has just been assigned, or of which we no longer know the
 * row, is held still until its row has been read: that may fail and be tried again, which no rebalance listener could.
 */
final class Placement implements ConsumerRebalanceListener {

    private final Consumer<?, ?> consumer;
    private final Transactions transactions;
    private final Positions positions;
    private final KnownTopics topics;
    private boolean verified;
    private final Map<TopicPartition, Long> rows = new HashMap<>();
    /** Also while the rows cannot be read; only ever for telling how far behind we are. */
    private final Map<TopicPartition, Long> lastKnown = new HashMap<>();

    private final Set<TopicPartition> unplaced = new HashSet<>();

    Placement(Consumer<?, ?> consumer, Transactions transactions, Positions positions, KnownTopics topics) {
        this.consumer = consumer;
        this.transactions = transactions;
        this.positions = positions;
        this.topics = topics;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> consumer.seek(partition, 0));
        consumer.pause(partitions);
        unplaced.addAll(partitions);
        verified = false;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(rows::remove);
        partitions.forEach(lastKnown::remove);
        partitions.forEach(unplaced::remove);
    }

    /**
     * Moves every partition that is not where its row stands, once the topics are what they have to be: whenever
     * partitions are shared out, a topic may have changed.
     */
    void place() throws SQLException {
        if (!verified) {
            topics.verify();
            verified = true;
        }
        if (unplaced.isEmpty()) {
            return;
        }
        var standing = transactions.write(positions::all);
        if (!standing.keySet().containsAll(unplaced)) {
            var fresh = new HashSet<>(unplaced);
            fresh.removeAll(standing.keySet());
            var beginnings = consumer.beginningOffsets(fresh);
            standing = transactions.write(sql -> {
                positions.start(beginnings, sql);
                return positions.all(sql);
            });
        }
        for (var partition : unplaced) {
            long next = standing.getOrDefault(partition, 0L);
            consumer.seek(partition, next);
            rows.put(partition, next);
            lastKnown.put(partition, next);
        }
        consumer.resume(unplaced);
        unplaced.clear();
    }

    /**
     * Looks whether the rows stand where they were left. A database that does not wait for its disk forgets the last commits
     * in a crash, and whoever has nothing to write would never notice.
     */
    void check() throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        var standing = transactions.write(positions::all);
        rows.forEach((partition, next) -> {
            if (!next.equals(standing.get(partition))) {
                throw new Superseded(partition + " stands at " + standing.get(partition) + ", was left at " + next);
            }
        });
    }

    /** Forgets what it knows: the rows are read again before anything else is. */
    void displace() {
        var assigned = consumer.assignment();
        consumer.pause(assigned);
        unplaced.addAll(assigned);
        rows.clear();
    }

    /**
     * How far the rows move with what was polled. Also those of partitions without a record in it: a consumer passes over
     * the markers that transactions leave, and a quiet partition is not to stand before them while others are busy.
     *
     * @param polled those that had records
     */
    Map<TopicPartition, Batch.Span> spans(Collection<TopicPartition> polled) {
        polled.forEach(this::row);
        var spans = new HashMap<TopicPartition, Batch.Span>();
        for (var partition : Set.copyOf(rows.keySet())) {
            var next = consumer.position(partition);
            if (next > row(partition)) {
                spans.put(partition, new Batch.Span(row(partition), next));
            }
        }
        return spans;
    }

    void moved(Map<TopicPartition, Batch.Span> spans) {
        spans.forEach((partition, span) -> {
            rows.put(partition, span.next());
            lastKnown.put(partition, span.next());
        });
    }

    Map<TopicPartition, Long> lastKnown() {
        return Map.copyOf(lastKnown);
    }

    /** Where the rows stand, for Kafka's own lag tools. */
    Map<TopicPartition, OffsetAndMetadata> standing() {
        var standing = new HashMap<TopicPartition, OffsetAndMetadata>();
        rows.forEach((partition, next) -> standing.put(partition, new OffsetAndMetadata(next)));
        return standing;
    }

    private long row(TopicPartition partition) {
        var row = rows.get(partition);
        if (row == null) {
            throw new Superseded(partition + " is not ours");
        }
        return row;
    }
}

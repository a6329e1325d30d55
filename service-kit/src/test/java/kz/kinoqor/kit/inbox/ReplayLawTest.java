package kz.kinoqor.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Replay from zero equals incremental, under duplication, any interleaving of subjects, any cut into batches and a crash
 * before any commit: here for the inbox with its positions and sequences, on a reader that counts.
 */
class ReplayLawTest {

    private static final int PARTITIONS = 3;
    private static final int LARGEST_BATCH = 9;

    private final Transactions transactions = new Transactions(TestDatabase.get());

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void replayFromZeroEqualsIncremental(@ForAll long seed) throws SQLException {
        var chance = new Random(seed);
        var history = history(chance);
        var replayed = Shelf.fromTheBeginning();
        take(replayed, List.of(log(history)));

        var followed = Shelf.fromTheBeginning();
        take(followed, cut(log(disturbed(history, chance)), chance));

        assertThat(followed.content()).isEqualTo(replayed.content());
        assertThat(followed.disorder()).isZero();
    }

    @Property(tries = 1)
    void aZombieWritesNothing() throws SQLException {
        var shelf = Shelf.fromTheBeginning();
        var batch = batch(log(history(new Random(1))), new HashMap<>());
        start(shelf);
        transactions.write(sql -> new Intake(shelf).take(batch, sql));
        var written = shelf.content();

        assertThatThrownBy(() -> transactions.write(sql -> new Intake(shelf).take(batch, sql)))
                .isInstanceOf(Superseded.class);
        assertThat(shelf.content()).isEqualTo(written);
    }

    /** A fact and its place in its subject's life. */
    private record Told(Fact fact, long sequence) {}

    private static List<Told> history(Random chance) {
        var told = new ArrayList<Told>();
        for (int film = 0; film < 1 + chance.nextInt(6); film++) {
            var id = new UUID(chance.nextLong(), chance.nextLong());
            told.add(new Told(Topicside.film(id), 1));
            for (long sequence = 2; sequence < 2 + chance.nextInt(5); sequence++) {
                told.add(new Told(Topicside.stage(id, "STAGE_" + sequence), sequence));
            }
        }
        return told;
    }

    /** Interleaved anew, with repetitions of what was delivered already. */
    private static List<Told> disturbed(List<Told> history, Random chance) {
        var waiting = new ArrayList<>(history);
        var delivered = new ArrayList<Told>();
        while (!waiting.isEmpty()) {
            var subject = waiting.get(chance.nextInt(waiting.size())).fact().subject();
            var next = waiting.stream()
                    .filter(told -> told.fact().subject().equals(subject))
                    .findFirst()
                    .orElseThrow();
            waiting.remove(next);
            delivered.add(next);
            while (chance.nextInt(3) == 0) {
                delivered.add(delivered.get(chance.nextInt(delivered.size())));
            }
        }
        return delivered;
    }

    private static List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> log(List<Told> told) {
        var ends = new HashMap<Integer, Long>();
        var log = new ArrayList<ConsumerRecord<byte @Nullable [], byte @Nullable []>>();
        for (var each : told) {
            ProducerRecord<byte[], byte @Nullable []> sent = Topicside.record(each.fact(), each.sequence());
            int partition = Math.floorMod(each.fact().subject().hashCode(), PARTITIONS);
            var offset = ends.merge(partition, 1L, Long::sum) - 1;
            var record = new ConsumerRecord<byte @Nullable [], byte @Nullable []>(
                    sent.topic(), partition, offset, sent.key(), sent.value());
            sent.headers().forEach(record.headers()::add);
            log.add(record);
        }
        return log;
    }

    private static List<List<ConsumerRecord<byte @Nullable [], byte @Nullable []>>> cut(
            List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> log, Random chance) {
        var batches = new ArrayList<List<ConsumerRecord<byte @Nullable [], byte @Nullable []>>>();
        for (int from = 0, to; from < log.size(); from = to) {
            to = Math.min(log.size(), from + 1 + chance.nextInt(LARGEST_BATCH));
            batches.add(log.subList(from, to));
        }
        return batches;
    }

    private void crash(Shelf shelf, Batch batch) {
        assertThatThrownBy(() -> transactions.write(sql -> {
                    new Intake(shelf).take(batch, sql);
                    throw new IllegalStateException("crash before the commit");
                }))
                .hasMessage("crash before the commit");
    }

    /** Each batch crashes once before its commit, and is taken then. */
    private void take(Shelf shelf, List<List<ConsumerRecord<byte @Nullable [], byte @Nullable []>>> batches)
            throws SQLException {
        start(shelf);
        var rows = new HashMap<TopicPartition, Long>();
        for (var records : batches) {
            var batch = batch(records, rows);
            crash(shelf, batch);
            transactions.write(sql -> new Intake(shelf).take(batch, sql));
        }
    }

    private static Batch batch(
            List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> records, Map<TopicPartition, Long> rows) {
        var spans = new HashMap<TopicPartition, Batch.Span>();
        for (var record : records) {
            var partition = new TopicPartition(record.topic(), record.partition());
            var from =
                    spans.containsKey(partition) ? spans.get(partition).expected() : rows.getOrDefault(partition, 0L);
            spans.put(partition, new Batch.Span(from, record.offset() + 1));
        }
        spans.forEach((partition, span) -> rows.put(partition, span.next()));
        return Batch.of(records, spans);
    }

    private void start(Shelf shelf) {
        var beginnings = new HashMap<TopicPartition, Long>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            beginnings.put(new TopicPartition("kinoqor.catalog.films", partition), 0L);
        }
        try {
            transactions.write(sql -> {
                new Positions(shelf.subscription()).start(beginnings, sql);
                return beginnings;
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package kz.kinoqor.local.connect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kz.kinoqor.contracts.EventSize;
import kz.kinoqor.local.kafka.LocalKafka;
import kz.kinoqor.local.postgres.LocalPostgres;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.Keeper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The road of a fact from the committed row to the record, on the real parts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxRoadTest {

    private final UUID early = UUID.randomUUID();

    private Keeper keeper;
    private LocalPostgres postgres;
    private LocalKafka kafka;
    private LocalConnect connect;
    private Outbox outbox;
    private Writer writer;
    private Listener listener;

    @BeforeAll
    void startAndWriteBeforeTheRelayIsThere(@TempDir Path home) throws SQLException, IOException {
        keeper = Keeper.of(Home.at(home), false);
        postgres = LocalPostgres.start(home, true);
        kafka = LocalKafka.start(home, false);
        outbox = new Outbox(postgres, "catalog");
        outbox.keepLog();
        writer = new Writer(postgres, "catalog");
        writer.migrate();
        for (long sequence = 1; sequence <= 10; sequence++) {
            writer.write(OutboxRow.of(early, sequence));
        }
        outbox.open();
        connect = LocalConnect.start(home, kafka.bootstrapServers(), outbox.environment(), false);
        connect.register(outbox.definition());
        outbox.awaitReader();
        listener = new Listener(kafka.bootstrapServers());
    }

    @AfterAll
    void stop() throws Exception {
        for (var part : List.of(listener, writer, connect, kafka, postgres, keeper)) {
            part.close();
        }
    }

    @Test
    void rows_older_than_the_first_start_of_the_relay_arrive() {
        listener.listenUntil(heard -> heard.sequencesOf(early).size() >= 10);

        assertThat(listener.sequencesOf(early)).containsExactlyElementsOf(upTo(10));
    }

    @Test
    void a_row_becomes_a_cloud_event_with_the_bytes_of_its_payload() throws SQLException {
        var payload = "{ \"title\" : \"Аңдар \\u0041 🎬\",\n\t\"year\":2024 ,\"big\":12345678901234567890.10}";
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var row = new OutboxRow(UUID.randomUUID(), UUID.randomUUID(), 7, payload, trace);
        writer.write(row);

        listener.listenUntil(heard -> !heard.of(row.subject()).isEmpty());

        var record = listener.of(row.subject()).getFirst();
        assertThat(record.topic()).isEqualTo(OutboxRow.TOPIC);
        assertThat(record.value()).isEqualTo(payload.getBytes(UTF_8));
        assertThat(Listener.headers(record))
                .isEqualTo(Map.ofEntries(
                        Map.entry("ce_id", row.id().toString()),
                        Map.entry("ce_source", "/kinoqor/catalog"),
                        Map.entry("ce_type", "kz.kinoqor.catalog.film.registered.v1"),
                        Map.entry("ce_subject", row.subject().toString()),
                        Map.entry("ce_partitionkey", row.subject().toString()),
                        Map.entry("ce_time", "2026-01-02T03:04:05.678Z"),
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_sequence", "7"),
                        Map.entry("ce_correlationid", OutboxRow.THREAD.toString()),
                        Map.entry("traceparent", trace),
                        Map.entry("content-type", "application/json")));
    }

    @Test
    void what_a_row_does_not_know_is_no_header() throws SQLException {
        var row = OutboxRow.of(UUID.randomUUID(), 1);
        writer.write(row);

        listener.listenUntil(heard -> !heard.of(row.subject()).isEmpty());

        assertThat(Listener.headers(listener.of(row.subject()).getFirst()))
                .doesNotContainKeys("traceparent", "ce_causationid");
    }

    @Test
    void a_row_that_retention_deletes_says_nothing_more() throws SQLException {
        var kept = OutboxRow.of(UUID.randomUUID(), 1);
        var deleted = OutboxRow.of(UUID.randomUUID(), 1);
        writer.write(deleted);
        writer.delete(deleted);
        writer.write(kept);

        listener.listenUntil(heard -> !heard.of(kept.subject()).isEmpty());

        assertThat(listener.sequencesOf(deleted.subject())).containsExactly(1L);
    }

    /** With bytes that hardly compress and letters that take two each. */
    @Test
    void the_largest_event_arrives_and_the_next_one_too() throws SQLException {
        var largest = new OutboxRow(UUID.randomUUID(), UUID.randomUUID(), 1, ofBytes(EventSize.LARGEST_VALUE), null);
        var after = OutboxRow.of(UUID.randomUUID(), 1);
        writer.write(largest);
        writer.write(after);

        listener.listenUntil(heard -> !heard.of(after.subject()).isEmpty()
                && !heard.of(largest.subject()).isEmpty());

        assertThat(listener.of(largest.subject()))
                .singleElement()
                .satisfies(record ->
                        assertThat(record.value()).isEqualTo(largest.payload().getBytes(UTF_8)));
        assertThat(listener.sequencesOf(after.subject())).containsExactly(1L);
        assertThat(connect.status(outbox.connector())).isEqualTo(ConnectorState.RUNNING);
    }

    /** The outbox says so before; this is the last one to hold it. */
    @ParameterizedTest
    @ValueSource(ints = {EventSize.LARGEST_VALUE + 1, 1_300_000})
    void the_table_takes_no_larger_event(int bytes) {
        var row = new OutboxRow(UUID.randomUUID(), UUID.randomUUID(), 1, ofBytes(bytes), null);

        assertThatThrownBy(() -> writer.write(row)).hasMessageContaining("outbox_event_is_not_too_large");
    }

    private static String ofBytes(int bytes) {
        var chance = new Random(bytes);
        var text = new StringBuilder("{\"text\":\"");
        while (text.length() + 4 < bytes / 2) {
            text.append((char) ('а' + chance.nextInt(32)));
        }
        var missing = bytes - text.toString().getBytes(UTF_8).length - 2;
        return text.append("x".repeat(missing)).append("\"}").toString();
    }

    @Test
    void a_relay_killed_under_load_loses_nothing_doubles_nothing_and_keeps_the_order_of_each_key() throws Exception {
        var subjects = Stream.generate(UUID::randomUUID).limit(20).toList();
        var written = new AtomicLong();
        var enough = new AtomicBoolean();
        var load = CompletableFuture.runAsync(() -> writeUntil(enough, subjects, written));

        for (int crash = 0; crash < 2; crash++) {
            await(written, written.get() + 40);
            connect.kill9();
            await(written, written.get() + 10);
            connect.restart();
            outbox.awaitReader();
        }
        enough.set(true);
        load.join();

        long last = written.get();
        listener.listenUntil(heard ->
                subjects.stream().mapToLong(subject -> heard.of(subject).size()).sum() >= last * subjects.size());
        assertThat(subjects)
                .allSatisfy(subject -> assertThat(listener.sequencesOf(subject)).containsExactlyElementsOf(upTo(last)));
    }

    /** One row for each subject per round, some two hundred rows a second. */
    private void writeUntil(AtomicBoolean enough, List<UUID> subjects, AtomicLong written) {
        try (var own = new Writer(postgres, "catalog")) {
            while (!enough.get()) {
                for (var subject : subjects) {
                    own.write(OutboxRow.of(subject, written.get() + 1));
                }
                written.incrementAndGet();
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(AtomicLong written, long rounds) {
        while (written.get() < rounds) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}

package kz.kinoqor.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import kz.kinoqor.local.testing.KafkaForTests;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A reader with a mistake, a database that is slow or away, and partitions on which nothing happens. */
class TroubleTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final Topicside topics = new Topicside();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final TestDatabase database = TestDatabase.another();
    private final Shelf shelf = Shelf.fromNowOn();
    private final Inbox inbox = new Inbox(
            shelf,
            new InboxConnections(
                    database,
                    Map.of("bootstrap.servers", KafkaForTests.bootstrapServers()),
                    meters,
                    OpenTelemetry.noop().getTracer("tests")));

    @AfterEach
    void everythingCloses() {
        inbox.close();
        topics.close();
    }

    private static List<Fact> films(int count) {
        var facts = new ArrayList<Fact>();
        TestDatabase.uuids(count).forEach(film -> facts.add(Topicside.film(film)));
        return facts;
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    @Test
    void aReaderWithAMistakeStandsStillInsteadOfParkingItsTopic() {
        shelf.stumbleOver(received -> true);
        topics.sendAll(films(400));

        inbox.start();
        await().atMost(SOON).until(() -> inbox.health().state() == InboxHealth.State.BROKEN);
        var since = inbox.health().since();
        var tried = new AtomicInteger();
        shelf.first((batch, sql) -> tried.incrementAndGet());
        await().atMost(SOON).until(() -> tried.get() > 10);

        assertThat(inbox.health().state()).isEqualTo(InboxHealth.State.BROKEN);
        assertThat(inbox.health().since()).isEqualTo(since);
        assertThat(inbox.health().detail()).contains("IllegalStateException").contains("Shelf");
        assertThat(gauge("kinoqor.inbox.broken")).isEqualTo(1);
        assertThat(shelf.parked()).isLessThan(Breaker.MOST_KEYS);
    }

    @Test
    void onceItsMistakeIsMendedItGoesOn() {
        shelf.stumbleOver(received -> true);
        topics.sendAll(films(200));
        inbox.start();
        await().atMost(SOON).until(() -> inbox.health().state() == InboxHealth.State.BROKEN);

        shelf.stumbleOver(received -> false);

        await().atMost(SOON).until(() -> shelf.allFacts() + shelf.parked() == 200);
        await().atMost(SOON).until(() -> inbox.health().state() == InboxHealth.State.RUNNING);
        assertThat(gauge("kinoqor.inbox.broken")).isZero();
    }

    @Test
    void aBatchThatTakesTooLongIsTakenInParts() {
        var largest = new AtomicInteger();
        shelf.first((batch, sql) -> {
            try (var slow = sql.createStatement()) {
                slow.execute("set local statement_timeout = '200ms'");
                slow.execute("select pg_sleep(" + batch.size() * 0.005 + ")");
            }
            largest.accumulateAndGet(batch.size(), Math::max);
        });
        topics.sendAll(films(500));

        inbox.start();

        await().atMost(SOON).until(() -> shelf.allFacts() == 500);
        assertThat(shelf.parked()).isZero();
        assertThat(largest.get()).isBetween(2, 40);
    }

    @Test
    void theLagIsToldWhileTheDatabaseIsAway() {
        inbox.start();
        topics.sendAll(films(1));
        await().atMost(SOON).until(() -> shelf.allFacts() == 1 && gauge("kinoqor.inbox.lag") == 0);

        database.goAway(true);
        topics.sendAll(films(300));

        await().atMost(SOON).until(() -> gauge("kinoqor.inbox.lag") >= 300);
        database.goAway(false);
        await().atMost(SOON).until(() -> shelf.allFacts() == 301 && gauge("kinoqor.inbox.lag") == 0);
    }

    @Test
    void whatADatabaseForgotInACrashIsReadAgainThoughNothingNewComes() {
        var start = Shelf.ends(Topics.FILMS);
        inbox.start();
        topics.sendAll(films(5));
        await().atMost(SOON).until(() -> shelf.allFacts() == 5);

        shelf.forgetAllSince(start);

        await().atMost(SOON).until(() -> shelf.allFacts() == 5);
    }

    @Test
    void aQuietPartitionMovesPastTheMarkersWhileAnotherIsBusy() {
        inbox.start();
        var quiet = new TopicPartition(Topics.FILMS.name(), 0);
        var over = new AtomicBoolean();
        var busy = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                sendTo(1);
            }
        });
        try {
            await().atMost(SOON).until(() -> shelf.allFacts() > 0);

            sendInTransaction(quiet.partition());

            await().atMost(SOON)
                    .until(() -> shelf.position(quiet.partition())
                            == Shelf.ends(Topics.FILMS).getOrDefault(quiet, -1L));
        } finally {
            over.set(true);
            busy.join();
        }
    }

    private void sendTo(int partition) {
        topics.send(Topicside.film(UUID.randomUUID()), 1, partition);
    }

    /** As the relay does: the record, and the marker behind it. */
    private static void sendInTransaction(int partition) {
        var record = Topicside.record(Topicside.film(UUID.randomUUID()), 1);
        try (var producer = new KafkaProducer<byte[], byte @Nullable []>(
                Map.of(
                        "bootstrap.servers",
                        KafkaForTests.bootstrapServers(),
                        "transactional.id",
                        "relay-" + UUID.randomUUID()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(
                    new ProducerRecord<>(record.topic(), partition, record.key(), record.value(), record.headers()));
            producer.commitTransaction();
        }
    }
}

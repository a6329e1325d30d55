package kz.kinoqor.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.contracts.catalog.FestivalEvent.FestivalRegistered;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import kz.kinoqor.local.testing.KafkaForTests;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.junit.jupiter.api.Test;

/** Somebody cuts the log below the place where a reader stands. */
class TruncatedLogTest {

    private static final Map<String, Object> KAFKA = Map.of("bootstrap.servers", KafkaForTests.bootstrapServers());

    @Test
    void aReaderWhosePlaceIsGoneStopsAndNeverJumps() throws Exception {
        var meters = new SimpleMeterRegistry();
        var reader = new Festivals();
        var connections = new InboxConnections(
                TestDatabase.get(), KAFKA, meters, OpenTelemetry.noop().getTracer("tests"));
        try (var topics = new Topicside();
                var before = new Inbox(reader, connections)) {
            topics.send(festival());
            before.start();
            await().atMost(Duration.ofSeconds(20)).until(() -> reader.seen.size() == 1);
            before.close();
            topics.sendAll(List.of(festival(), festival(), festival(), festival(), festival(), festival()));
            cutTheLog();

            try (var inbox = new Inbox(reader, connections)) {
                inbox.start();

                await().atMost(Duration.ofSeconds(20))
                        .until(() -> inbox.health().state() == InboxHealth.State.STOPPED);
                assertThat(meters.get("kinoqor.inbox.stopped").gauges()).anyMatch(gauge -> gauge.value() == 1);
            }
        }
    }

    private static FestivalRegistered festival() {
        return new FestivalRegistered(UUID.randomUUID(), "festival", List.of(), "KZ", null, "synthetic-tests", null);
    }

    private static void cutTheLog() throws ExecutionException, InterruptedException {
        var ends = Shelf.ends(Topics.FESTIVALS).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue())));
        try (var admin = Admin.create(KAFKA)) {
            admin.deleteRecords(ends).all().get();
        }
    }

    private static final class Festivals implements Reader {

        private final List<Received> seen = new ArrayList<>();

        @Override
        public String subscription() {
            return "festivals_until_cut";
        }

        @Override
        public Set<Topic> topics() {
            return Set.of(Topics.FESTIVALS);
        }

        @Override
        public void apply(List<Received> batch, Connection sql) {
            seen.addAll(batch);
        }
    }
}

package kz.kinoqor.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.contracts.catalog.FestivalEvent;
import kz.kinoqor.local.testing.KafkaForTests;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Topics that are not what they have to be, each on a real broker. */
class KnownTopicsTest {

    private static final Map<String, Object> KAFKA = Map.of("bootstrap.servers", KafkaForTests.bootstrapServers());
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Admin admin = Admin.create(KAFKA);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Topic topic = new Topic("known-" + UUID.randomUUID(), "/tests", FestivalEvent.class, 3);

    /** The broker is shared: no other test must meet this topic. */
    @AfterEach
    void leaveNothing() throws Exception {
        admin.deleteTopics(List.of(topic.name())).all().get();
        admin.close();
    }

    @Test
    void aTopicThatIsAsItWasIsReadAgain() throws Exception {
        make(3, Map.of());
        readOnce();

        try (var inbox = inbox()) {
            inbox.start();

            until(inbox, InboxHealth.State.RUNNING);
        }
    }

    @Test
    void aCompactedTopicIsRefused() throws Exception {
        make(3, Map.of("cleanup.policy", "compact"));

        refused("cleanup.policy=compact");
    }

    @Test
    void aTopicThatForgetsWithTimeIsRefused() throws Exception {
        make(3, Map.of("retention.ms", "604800000"));

        refused("retention.ms=604800000");
    }

    @Test
    void aTopicThatForgetsWithSizeIsRefused() throws Exception {
        make(3, Map.of("retention.bytes", "1073741824"));

        refused("retention.bytes=1073741824");
    }

    @Test
    void aTopicWithOtherPartitionsThanWhenItWasFirstReadIsRefused() throws Exception {
        make(3, Map.of());
        readOnce();
        admin.createPartitions(Map.of(topic.name(), NewPartitions.increaseTo(6)))
                .all()
                .get();

        refused("has 6 partitions, and had 3");
    }

    @Test
    void aTopicThatWasMadeAnewIsRefused() throws Exception {
        make(3, Map.of());
        readOnce();
        admin.deleteTopics(List.of(topic.name())).all().get();
        await().atMost(SOON).until(() -> !admin.listTopics().names().get().contains(topic.name()));
        make(3, Map.of());

        refused("was deleted and made anew");
    }

    /** While a reader is at work; it hears of the new partitions when the group shares them out. */
    @Test
    void aTopicThatGrowsUnderItsReaderIsRefused() throws Exception {
        make(3, Map.of());
        try (var inbox = inbox()) {
            inbox.start();
            until(inbox, InboxHealth.State.RUNNING);

            admin.createPartitions(Map.of(topic.name(), NewPartitions.increaseTo(6)))
                    .all()
                    .get();

            until(inbox, InboxHealth.State.STOPPED);
            assertThat(inbox.health().detail()).contains("has 6 partitions, and had 3");
        }
    }

    private void make(int partitions, Map<String, String> settings) throws Exception {
        var declared = new HashMap<>(Map.of("retention.ms", "-1"));
        declared.putAll(settings);
        admin.createTopics(List.of(new NewTopic(topic.name(), partitions, (short) 1).configs(declared)))
                .all()
                .get();
    }

    private void readOnce() {
        try (var inbox = inbox()) {
            inbox.start();
            until(inbox, InboxHealth.State.RUNNING);
        }
    }

    private void refused(String why) {
        try (var inbox = inbox()) {
            inbox.start();

            until(inbox, InboxHealth.State.STOPPED);
            assertThat(inbox.health().detail()).contains(topic.name(), why);
            assertThat(meters.get("kinoqor.inbox.stopped").gauges()).anyMatch(gauge -> gauge.value() == 1);
        }
    }

    private static void until(Inbox inbox, InboxHealth.State state) {
        await().atMost(SOON).until(() -> inbox.health().state() == state);
    }

    private Inbox inbox() {
        return new Inbox(
                new OfTheTopic(topic),
                new InboxConnections(
                        TestDatabase.get(), KAFKA, meters, OpenTelemetry.noop().getTracer("tests")));
    }

    private record OfTheTopic(Topic topic) implements Reader {

        @Override
        public String subscription() {
            return "reader_of_" + topic.name();
        }

        @Override
        public Set<Topic> topics() {
            return Set.of(topic);
        }

        @Override
        public void apply(List<Received> batch, Connection sql) {
            throw new AssertionError("nothing was sent");
        }
    }
}

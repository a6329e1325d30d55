package kz.kinoqor.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import kz.kinoqor.contracts.TopicDeclaration;
import kz.kinoqor.local.testing.KafkaForTests;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeclaredTopicsTest {

    private static final Map<String, String> FOR_EVER = Map.of("cleanup.policy", "delete", "retention.ms", "-1");

    private final Admin admin = Admin.create(Map.of("bootstrap.servers", KafkaForTests.bootstrapServers()));
    private final DeclaredTopics topics = new DeclaredTopics(admin);
    private final String name = "declared-" + UUID.randomUUID();

    /** The broker is shared: who counts its topics must not meet these. */
    @AfterAll
    void leaveNothing() throws Exception {
        var made = admin.listTopics().names().get().stream()
                .filter(topic -> topic.startsWith("declared-"))
                .toList();
        admin.deleteTopics(made).all().get();
        admin.close();
    }

    @Test
    void a_missing_topic_is_made_as_it_is_declared_and_met_again() throws Exception {
        var declared = new TopicDeclaration(name + "-new", 5, FOR_EVER);

        make(declared);

        assertThat(admin.describeTopics(List.of(declared.name()))
                        .allTopicNames()
                        .get()
                        .values())
                .singleElement()
                .satisfies(made -> assertThat(made.partitions()).hasSize(5));
        assertThatCode(() -> make(declared)).doesNotThrowAnyException();
    }

    @Test
    void another_number_of_partitions_is_refused() throws Exception {
        make(new TopicDeclaration(name + "-grown", 3, FOR_EVER));

        assertThatThrownBy(() -> make(new TopicDeclaration(name + "-grown", 12, FOR_EVER)))
                .hasMessageContaining(name + "-grown has 3 partitions, declared are 12");
    }

    @Test
    void a_compacted_topic_is_refused() throws Exception {
        make(new TopicDeclaration(name + "-compacted", 1, Map.of("cleanup.policy", "compact")));

        assertThatThrownBy(() -> make(new TopicDeclaration(name + "-compacted", 1, FOR_EVER)))
                .hasMessageContaining("cleanup.policy=compact, declared is delete");
    }

    @Test
    void a_topic_that_forgets_is_refused() throws Exception {
        make(new TopicDeclaration(name + "-weekly", 1, Map.of("retention.ms", "604800000")));

        assertThatThrownBy(() -> make(new TopicDeclaration(name + "-weekly", 1, FOR_EVER)))
                .hasMessageContaining("retention.ms=604800000, declared is -1");
    }

    /** As the broker's process does it. */
    private void make(TopicDeclaration topic) throws Exception {
        topics.make(List.of(DeclaredTopics.parse(DeclaredTopics.argument(topic))));
        awaitKnown(topic.name());
    }

    /** A broker hears of a topic a moment after its controller has made it. */
    private void awaitKnown(String topic) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!admin.listTopics().names().get().contains(topic) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}

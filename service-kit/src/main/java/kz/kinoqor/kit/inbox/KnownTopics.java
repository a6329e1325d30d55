package kz.kinoqor.kit.inbox;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kz.kinoqor.contracts.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The topics of a reader, held against what they have to be (kept for ever, never compacted) and against what they were
 * when something of this database first read them (the very same topic, with the same partitions).
 */
final class KnownTopics {

    private static final String REMEMBER = """
            insert into inbox_topic (topic, topic_id, partitions)
            select s.topic, s.topic_id, s.partitions
              from unnest(?::text[], ?::text[], ?::int[]) as s (topic, topic_id, partitions)
                on conflict do nothing
            """;
    private static final String RECALL = """
            select topic, topic_id, partitions
              from inbox_topic
             where topic = any (?)
            """;
    private static final Map<String, String> FOR_EVER = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    private final Map<String, ?> kafka;
    private final Set<String> topics;
    private final Transactions transactions;

    KnownTopics(Map<String, ?> kafka, Set<Topic> topics, Transactions transactions) {
        this.kafka = kafka;
        this.topics = Set.copyOf(topics.stream().map(Topic::name).toList());
        this.transactions = transactions;
    }

    /** What makes a topic this one and no other. */
    private record Identity(String topicId, int partitions) {}

    /**
     * Throws {@link TopicRefused} naming the first topic that is not what it has to be. A topic that does not exist yet is
     * nobody's fault: nothing is read of it.
     */
    void verify() throws SQLException {
        var found = found();
        var known = transactions.write(sql -> {
            remember(found, sql);
            return recall(sql);
        });
        found.forEach((topic, now) -> mustBe(topic, requireNonNull(known.get(topic)), now));
    }

    private static void mustBe(String topic, Identity known, Identity now) {
        if (!known.topicId().equals(now.topicId())) {
            throw new TopicRefused("topic " + topic + " was deleted and made anew since it was first read");
        }
        if (known.partitions() != now.partitions()) {
            throw new TopicRefused("topic " + topic + " has " + now.partitions() + " partitions, and had "
                    + known.partitions() + " when it was first read");
        }
    }

    private Map<String, Identity> found() {
        var settings = new HashMap<String, Object>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");
        try (var admin = Admin.create(settings)) {
            var present = admin.listTopics().names().get().stream()
                    .filter(topics::contains)
                    .toList();
            refuseThoseThatForget(admin, present);
            var identities = new HashMap<String, Identity>();
            admin.describeTopics(present)
                    .allTopicNames()
                    .get()
                    .forEach((name, description) -> identities.put(name, identity(description)));
            return identities;
        } catch (ExecutionException e) {
            throw new KafkaException("the topics cannot be looked at: " + e.getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private static void refuseThoseThatForget(Admin admin, List<String> present)
            throws ExecutionException, InterruptedException {
        var resources = present.stream()
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        admin.describeConfigs(resources).all().get().forEach((topic, config) -> mustKeep(topic.name(), config));
    }

    private static void mustKeep(String topic, Config config) {
        FOR_EVER.forEach((name, value) -> {
            var found = requireNonNull(config.get(name)).value();
            if (!value.equals(found)) {
                throw new TopicRefused("topic " + topic + " has " + name + "=" + found
                        + " and would lose events; it must be " + value);
            }
        });
    }

    private static Identity identity(TopicDescription topic) {
        return new Identity(topic.topicId().toString(), topic.partitions().size());
    }

    private static void remember(Map<String, Identity> found, Connection sql) throws SQLException {
        var all = List.copyOf(found.entrySet());
        try (var insert = sql.prepareStatement(REMEMBER)) {
            insert.setArray(1, SqlArrays.text(sql, all, Map.Entry::getKey));
            insert.setArray(2, SqlArrays.text(sql, all, each -> each.getValue().topicId()));
            insert.setArray(3, SqlArrays.ints(sql, all, each -> each.getValue().partitions()));
            insert.executeUpdate();
        }
    }

    private Map<String, Identity> recall(Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(RECALL)) {
            query.setArray(1, SqlArrays.text(sql, List.copyOf(topics), topic -> topic));
            var known = new HashMap<String, Identity>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getString(1), new Identity(rows.getString(2), rows.getInt(3)));
                }
            }
            return known;
        }
    }
}

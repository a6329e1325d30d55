package kz.kinoqor.gateway.cache;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.ClientCustomizer;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Up to which moment the channel has heard everything. The ends of all topics are asked for; once all before them has
 * been heard, the channel was complete at the moment of the question. A new share of partitions begins at its end, so
 * all that was read before the first such moment counts for nothing.
 */
@ApplicationScoped
@Default
@Identifier(EventChannel.NAME)
class Completeness implements KafkaConsumerRebalanceListener, ClientCustomizer<Map<String, Object>> {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final AnswerCache cache;
    private final Offsets polled = new Offsets();
    private final Offsets heard = new Offsets();
    private volatile Moment complete = Moment.NEVER;
    private @Nullable Question open;

    /** @param known false while no moment is */
    private record Moment(boolean known, long nanos) {

        static final Moment NEVER = new Moment(false, 0);
    }

    private record Question(long asked, Map<TopicPartition, Long> ends) {}

    Completeness(AnswerCache cache) {
        this.cache = cache;
    }

    boolean isWithin(Duration time) {
        var moment = complete;
        return moment.known() && System.nanoTime() - moment.nanos() < time.toNanos();
    }

    void heard(ConsumerRecords<?, ?> records) {
        heard.note(records);
    }

    /** On the thread that polls. */
    void check(Consumer<?, ?> client) {
        try {
            var question = open;
            if (question != null && isAnswered(question, client)) {
                if (!complete.known()) {
                    cache.forget();
                }
                complete = new Moment(true, question.asked());
                open = null;
            }
            if (open == null && !client.assignment().isEmpty()) {
                var now = System.nanoTime();
                open = new Question(now, client.endOffsets(client.assignment(), PATIENCE));
            }
        } catch (KafkaException away) {
            open = null;
        }
    }

    private boolean isAnswered(Question question, Consumer<?, ?> client) {
        return question.ends().entrySet().stream().allMatch(end -> isHeard(end.getKey(), end.getValue(), client));
    }

    /** Marks of transactions have offsets too, but nobody hears of them: only the client's own place is behind them. */
    private boolean isHeard(TopicPartition partition, long end, Consumer<?, ?> client) {
        var told = heard.last(partition);
        return told >= end - 1 || (client.position(partition, PATIENCE) >= end && told >= polled.last(partition));
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> client, Collection<TopicPartition> partitions) {
        begin(partitions);
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> client, Collection<TopicPartition> partitions) {
        begin(partitions);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> client, Collection<TopicPartition> partitions) {
        begin(partitions);
    }

    private void begin(Collection<TopicPartition> partitions) {
        complete = Moment.NEVER;
        open = null;
        polled.forget(partitions);
        heard.forget(partitions);
        cache.forget();
    }

    @Override
    public Map<String, Object> customize(String channel, Config settings, Map<String, Object> client) {
        var told = new HashMap<>(client);
        told.put(PolledRecords.TOLD, polled);
        return told;
    }
}

package kz.kinoqor.gateway.cache;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** The last record of each partition. */
final class Offsets {

    private final Map<TopicPartition, Long> last = new ConcurrentHashMap<>();

    void note(ConsumerRecords<?, ?> records) {
        for (var partition : records.partitions()) {
            last.put(partition, records.records(partition).getLast().offset());
        }
    }

    /** -1 where there was none. */
    long last(TopicPartition partition) {
        return last.getOrDefault(partition, -1L);
    }

    void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(last::remove);
    }
}

package kz.kinoqor.gateway.cache;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Notes what the client of the channel has taken from the broker, before the channel hands it on. */
public final class PolledRecords implements ConsumerInterceptor<byte[], byte[]> {

    /** The key under which the settings of the client carry whom to tell. */
    static final String TOLD = "kinoqor.polled.records";

    private Offsets polled = new Offsets();

    @Override
    public void configure(Map<String, ?> settings) {
        if (settings.get(TOLD) instanceof Offsets offsets) {
            polled = offsets;
        }
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        polled.note(records);
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void close() {}
}

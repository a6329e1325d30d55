package kz.kinoqor.relay;

import static org.apache.kafka.connect.data.Schema.STRING_SCHEMA;

import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.ConnectRecord;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.transforms.Transformation;

/**
 * Makes the headers of a routed outbox row those of a CloudEvent in Kafka's binary mode.
 *
 * <p>The outbox router writes a header for every column, null or not, while readers of CloudEvents take each header that
 * is there for text; and Kafka's own {@code InsertHeader} turns the version {@code 1.0} into the number {@code 1}.
 *
 * @param <R> source or sink record
 */
public final class CloudEventsBinaryMode<R extends ConnectRecord<R>> implements Transformation<R> {

    /** The router's own header; the same value stands in {@code ce_id}. */
    private static final String ROUTER_ID = "id";

    @Override
    public R apply(R record) {
        var headers = new ConnectHeaders();
        for (Header header : record.headers()) {
            if (header.value() != null && !header.key().equals(ROUTER_ID)) {
                headers.add(header);
            }
        }
        headers.add("ce_specversion", "1.0", STRING_SCHEMA);
        headers.add("content-type", "application/json", STRING_SCHEMA);
        return record.newRecord(
                record.topic(),
                record.kafkaPartition(),
                record.keySchema(),
                record.key(),
                record.valueSchema(),
                record.value(),
                record.timestamp(),
                headers);
    }

    @Override
    public ConfigDef config() {
        return new ConfigDef();
    }

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public void close() {}
}

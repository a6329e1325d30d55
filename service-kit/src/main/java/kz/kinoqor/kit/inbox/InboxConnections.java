package kz.kinoqor.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import java.util.Map;
import javax.sql.DataSource;

/**
 * What an inbox is connected to.
 *
 * @param database where positions, parking lot and the reader's tables are: one database, or there is no transaction
 * @param kafka addresses, encryption, tuning: {@code bootstrap.servers} at least
 * @param meters for lag, batch sizes and counts
 * @param tracer for the spans of batches; a no-op one will do
 */
public record InboxConnections(DataSource database, Map<String, ?> kafka, MeterRegistry meters, Tracer tracer) {

    public InboxConnections {
        kafka = Map.copyOf(kafka);
    }
}

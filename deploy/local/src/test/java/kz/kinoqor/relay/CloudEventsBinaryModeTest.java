package kz.kinoqor.relay;

import static org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA;
import static org.apache.kafka.connect.data.Schema.STRING_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.header.Headers;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

class CloudEventsBinaryModeTest {

    private final CloudEventsBinaryMode<SourceRecord> transformation = new CloudEventsBinaryMode<>();

    @Test
    void empty_headers_and_the_routers_own_go_and_the_fixed_ones_come() {
        var headers = new ConnectHeaders()
                .add("id", "e1", STRING_SCHEMA)
                .add("ce_id", "e1", STRING_SCHEMA)
                .add("ce_causationid", null, OPTIONAL_STRING_SCHEMA);

        var event = transformation.apply(row(headers));

        var left = new TreeMap<String, Object>();
        event.headers().forEach(header -> left.put(header.key(), header.value()));
        assertThat(left).isEqualTo(Map.of("ce_id", "e1", "ce_specversion", "1.0", "content-type", "application/json"));
    }

    @Test
    void everything_else_stays_as_it_was() {
        var event = transformation.apply(row(new ConnectHeaders()));

        assertThat(event.topic()).isEqualTo("kinoqor.catalog.films");
        assertThat(event.key()).isEqualTo("subject");
        assertThat(event.value()).isEqualTo("{}");
        assertThat(event.timestamp()).isEqualTo(42L);
        assertThat(event.sourceOffset()).isEqualTo(Map.of("lsn", 7L));
    }

    private static SourceRecord row(Headers headers) {
        return new SourceRecord(
                Map.of("server", "relay.catalog"),
                Map.of("lsn", 7L),
                "kinoqor.catalog.films",
                null,
                STRING_SCHEMA,
                "subject",
                STRING_SCHEMA,
                "{}",
                42L,
                headers);
    }
}

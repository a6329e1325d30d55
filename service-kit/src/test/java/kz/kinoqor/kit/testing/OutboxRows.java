package kz.kinoqor.kit.testing;

import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.FactJson;
import kz.kinoqor.contracts.FactTypes;
import kz.kinoqor.kit.query.Queries;
import org.jspecify.annotations.Nullable;

/** What the service under test announced. */
public final class OutboxRows {

    private static final String OF_SUBJECT = """
            select topic, type, source, sequence, correlation_id, traceparent, payload
              from outbox
             where subject = ?
             order by sequence
            """;

    private OutboxRows() {}

    /**
     * One announcement.
     *
     * @param thread its correlation id
     */
    public record Row(
            String topic,
            String source,
            long sequence,
            UUID thread,
            @Nullable String traceparent,
            Fact fact) {}

    /** Of one aggregate, in the order of their sequence; each is read as a consumer reads it. */
    public static List<Row> of(UUID subject) {
        return CDI.current().select(Queries.class).get().list(OF_SUBJECT, OutboxRows::row, subject);
    }

    private static Row row(ResultSet row) throws SQLException {
        var type = FactTypes.named(row.getString("type")).orElseThrow();
        return new Row(
                row.getString("topic"),
                row.getString("source"),
                row.getLong("sequence"),
                row.getObject("correlation_id", UUID.class),
                row.getString("traceparent"),
                FactJson.read(type, row.getString("payload").getBytes(StandardCharsets.UTF_8)));
    }
}

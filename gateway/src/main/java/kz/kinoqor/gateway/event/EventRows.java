package kz.kinoqor.gateway.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;
import kz.kinoqor.gateway.language.Language;
import kz.kinoqor.gateway.pulse.FeedItem;
import org.jboss.logging.Logger;

/** Renders events of the feed as rows. Data that cannot be read is left out and its cursor is kept. */
@Singleton
final class EventRows {

    private static final Logger LOG = Logger.getLogger(EventRows.class);

    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private final InstantSource clock;
    private final ObjectMapper json;

    EventRows(InstantSource clock, ObjectMapper json) {
        this.clock = clock;
        this.json = json;
    }

    /** A row shows its day only where that is not today. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** One event of the stream. */
    Row row(Language language, String cursor, String data) {
        try {
            return row(language, cursor, json.readTree(data));
        } catch (JsonProcessingException unreadable) {
            return bare(cursor);
        }
    }

    /** The events of one page, in its order. */
    List<Row> page(Language language, Buffer page) {
        return StreamSupport.stream(items(page).spliterator(), false)
                .map(item -> row(language, item.path("id").asText(), item))
                .toList();
    }

    /** The cursor of the first event of a page, or nothing where the page is empty. */
    String cursor(Buffer page) {
        return items(page).path(0).path("id").asText();
    }

    private JsonNode items(Buffer page) {
        try {
            return json.readTree(page.toString()).path("items");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a page of the feed is always JSON", e);
        }
    }

    private Row row(Language language, String cursor, JsonNode item) {
        try {
            var row = json.writeValueAsString(EventRow.of(FeedItem.of(item), language, clock.instant()));
            return new Row(cursor, Buffer.buffer("id: " + cursor + "\ndata: " + row + "\n\n"));
        } catch (JsonProcessingException | RuntimeException unlike) {
            LOG.warnf(unlike, "event %s cannot be shown", cursor);
            return bare(cursor);
        }
    }

    private static Row bare(String cursor) {
        return new Row(cursor, Buffer.buffer("id: " + cursor + "\n\n"));
    }
}

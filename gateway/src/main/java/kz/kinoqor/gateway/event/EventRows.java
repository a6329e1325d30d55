package kz.kinoqor.gateway.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.time.InstantSource;
import kz.kinoqor.gateway.language.Language;
import kz.kinoqor.gateway.pulse.FeedItem;

/**
 * Turns one reader's part of the feed into rows, line by line. Cursors and the word on when to come again go through as
 * they are, a heartbeat becomes one that scripts can hear; data that cannot be read is left out with its cursor kept.
 */
final class EventRows {

    /** A comment keeps proxies awake but no script can hear it; this one can. */
    private static final String BEAT = "event: beat\ndata: -\n\n";

    private final Language language;
    private final InstantSource clock;
    private final ObjectMapper json;
    private Buffer rest = Buffer.buffer();

    EventRows(Language language, InstantSource clock, ObjectMapper json) {
        this.language = language;
        this.clock = clock;
        this.json = json;
    }

    /** Takes bytes as they come and gives back the lines that are complete. */
    Buffer take(Buffer bytes) {
        rest.appendBuffer(bytes);
        var ready = Buffer.buffer();
        var from = 0;
        for (var to = newline(from); to >= 0; to = newline(from)) {
            var line = rest.getString(from, to);
            ready.appendString(row(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line));
            from = to + 1;
        }
        rest = rest.getBuffer(from, rest.length());
        return ready;
    }

    private int newline(int from) {
        for (var i = from; i < rest.length(); i++) {
            if (rest.getByte(i) == '\n') {
                return i;
            }
        }
        return -1;
    }

    private String row(String line) {
        if (line.startsWith("event:")) {
            return "";
        }
        if (line.startsWith(":")) {
            return BEAT;
        }
        if (!line.startsWith("data:")) {
            return line + "\n";
        }
        try {
            var item =
                    FeedItem.of(json.readTree(line.substring("data:".length()).strip()));
            return "data: " + json.writeValueAsString(EventRow.of(item, language, clock.instant())) + "\n";
        } catch (JsonProcessingException unreadable) {
            return "";
        }
    }
}

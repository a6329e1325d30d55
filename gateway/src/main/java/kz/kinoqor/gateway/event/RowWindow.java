package kz.kinoqor.gateway.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest rows of one language, a bounded number of them, without a gap. It begins right after a cursor and knows the
 * place of each cursor it holds. Readers on other threads look into it while it grows.
 */
final class RowWindow {

    private final Row[] ring;
    private final Map<String, Long> places = new HashMap<>();
    private String base = "";
    private long first;
    private long next;

    RowWindow(int most) {
        ring = new Row[most];
        places.put(base, 0L);
    }

    /** Forgets all rows and begins right after a cursor; an empty one stands for the beginning of the feed. */
    synchronized void begin(String cursor) {
        places.clear();
        base = cursor;
        first = next;
        places.put(base, next);
    }

    /** Adds a row after all others; one that is here already changes nothing. */
    synchronized void add(Row row) {
        if (places.containsKey(row.cursor())) {
            return;
        }
        if (next - first == ring.length) {
            places.remove(base);
            base = ring[slot(first)].cursor();
            first++;
        }
        ring[slot(next)] = row;
        next++;
        places.put(row.cursor(), next);
    }

    /** What follows a cursor, oldest first; empty where the window does not hold that place. */
    synchronized Optional<List<Row>> after(String cursor, int most) {
        var place = places.get(cursor);
        if (place == null) {
            return Optional.empty();
        }
        var rows = new ArrayList<Row>();
        for (var at = place; at < next && rows.size() < most; at++) {
            rows.add(ring[slot(at)]);
        }
        return Optional.of(rows);
    }

    /** The newest place. */
    synchronized String head() {
        return next == first ? base : ring[slot(next - 1)].cursor();
    }

    private int slot(long ordinal) {
        return (int) (ordinal % ring.length);
    }
}

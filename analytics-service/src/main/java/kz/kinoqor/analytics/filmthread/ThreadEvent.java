package kz.kinoqor.analytics.filmthread;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.FactJson;
import kz.kinoqor.contracts.FactTypes;
import kz.kinoqor.contracts.MalformedFact;
import org.jspecify.annotations.Nullable;

/**
 * One fact in the thread of a film.
 *
 * @param place where it stands in the thread
 * @param data the fact as JSON
 */
record ThreadEvent(
        Place place,
        String eventId,
        String type,
        String source,
        @Nullable String traceId,
        String data) {

    /**
     * The order of a thread: the time at which a thing happened, and where clocks agree to the microsecond, what never
     * changes and never depends on who heard it first.
     */
    record Place(Instant time, String topic, UUID subject, long sequence) implements Comparable<Place> {

        // UUIDs as text: Java compares them as signed numbers, PostgreSQL as bytes, which is their text's order.
        private static final Comparator<Place> ORDER = Comparator.comparing(Place::time)
                .thenComparing(Place::topic)
                .thenComparing(place -> place.subject().toString())
                .thenComparingLong(Place::sequence);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** As far as this version understands it; empty where it does not, for another version may have kept it. */
    Optional<Fact> fact() {
        return FactTypes.named(type).flatMap(this::read);
    }

    private Optional<Fact> read(Class<? extends Fact> known) {
        try {
            return Optional.of(FactJson.read(known, data.getBytes(StandardCharsets.UTF_8)));
        } catch (MalformedFact e) {
            return Optional.empty();
        }
    }
}

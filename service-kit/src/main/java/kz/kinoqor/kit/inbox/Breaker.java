package kz.kinoqor.kit.inbox;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a reader's mistake from bad records. One that refuses so many keys of a batch in the same place would park the
 * topic, and somebody would have to bring every key back: it stands still instead. Once it has, the next refusal in that
 * place makes it stand still again, until the record that it stands before has been taken.
 */
final class Breaker {

    static final int MOST_KEYS = 10;

    private final Map<Place, Set<RawRecord.Key>> refused = new HashMap<>();
    private @Nullable Place broken;
    private @Nullable RawRecord before;

    void newBatch() {
        refused.clear();
    }

    void taken(Batch batch) {
        var span = before == null ? null : batch.spans().get(before.partition());
        if (before != null && span != null && span.next() > before.offset()) {
            broken = null;
            before = null;
        }
    }

    /** Throws {@link ReaderBroken} where this is one refusal too many. */
    void refuses(RawRecord record, Exception failure) {
        var place = Place.of(failure);
        var keys = refused.computeIfAbsent(place, _ -> new HashSet<>());
        keys.add(record.streamKey());
        if (keys.size() >= MOST_KEYS || place.equals(broken)) {
            broken = place;
            before = record;
            throw new ReaderBroken(
                    "it refuses one key after the other: " + place + ": " + failure.getMessage(), failure);
        }
    }

    /**
     * Where a failure comes from.
     *
     * @param frame the first in code of ours or of a reader, since every refusal of a database looks alike in its driver
     */
    private record Place(String failure, @Nullable String state, String frame) {

        private static final Set<String> FOREIGN = Set.of("java", "javax", "jdk", "sun", "org", "io", "com");

        static Place of(Exception failure) {
            Throwable root = failure;
            while (root.getCause() != null && !(root instanceof SQLException)) {
                root = root.getCause();
            }
            var frame = Arrays.stream(root.getStackTrace())
                    .filter(at -> !FOREIGN.contains(at.getClassName().split("\\.", 2)[0]))
                    .findFirst()
                    .map(StackTraceElement::toString)
                    .orElse("");
            return new Place(
                    root.getClass().getName(), root instanceof SQLException sql ? sql.getSQLState() : null, frame);
        }

        @Override
        public String toString() {
            return failure + (state == null ? "" : " " + state) + " at " + frame;
        }
    }
}

package kz.kinoqor.kit.time;

import java.time.LocalDate;
import java.util.Optional;
import kz.kinoqor.kit.rule.Findings;
import org.jspecify.annotations.Nullable;

/**
 * How long something held or went on, as far as it is known.
 *
 * @param from {@code unknown} where nobody says
 * @param to up to and including; null where it goes on, or where nobody speaks of an end
 */
public record TimeSpan(PartialDate from, @Nullable PartialDate to) {

    /** The days between which it held beyond doubt, both of them included. */
    public record Certain(LocalDate first, LocalDate last) {

        public boolean includes(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** Reads the two ends, each at its own place: the second may not lie before the first. */
    public static TimeSpan read(
            String fromAt, @Nullable String from, String toAt, @Nullable String to, Findings findings) {
        var begun = findings.read(fromAt, from, PartialDate::parse);
        var span =
                new TimeSpan(begun == null ? PartialDate.UNKNOWN : begun, findings.read(toAt, to, PartialDate::parse));
        findings.require(!span.isReversed(), toAt, "date-interval-reversed", "given", from + "/" + to);
        return span;
    }

    public boolean goesOn() {
        return to == null;
    }

    /**
     * Empty where it may have ended before it had begun, for all that is known. What goes on since nobody knows when is
     * there at the end of time, if on no other day beyond doubt.
     */
    public Optional<Certain> certain() {
        var last = to == null ? Optional.of(LocalDate.MAX) : to.earliest();
        var first = from.latest().or(() -> last);
        return first.flatMap(begun ->
                last.or(() -> first).filter(ended -> !ended.isBefore(begun)).map(ended -> new Certain(begun, ended)));
    }

    public boolean isCertainOn(LocalDate day) {
        return certain().filter(certain -> certain.includes(day)).isPresent();
    }

    private boolean isReversed() {
        var earliest = from.earliest();
        var latest = to == null ? Optional.<LocalDate>empty() : to.latest();
        return earliest.isPresent() && latest.isPresent() && latest.get().isBefore(earliest.get());
    }
}

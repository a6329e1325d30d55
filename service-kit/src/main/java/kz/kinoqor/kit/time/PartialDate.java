package kz.kinoqor.kit.time;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is known, in EDTF (ISO 8601-2) level 0 and the parts of level 1 that film records use:
 * {@code 2024}, {@code 2024-05}, {@code 2024-05-17}, {@code 201X}, {@code 20XX}, {@code 2024-XX}, {@code 2024-05-XX},
 * {@code 2024-XX-XX}, a mark {@code ?}, {@code ~} or {@code %} behind any of them, {@code 2019/2021}, {@code 2019/..},
 * {@code ../2019}, and {@code unknown} for a date of which nothing is known. Seasons, negative and five-digit years are
 * not read.
 *
 * <p>Its text is kept as it was written, and two dates are equal when their texts are. They are ordered by the earliest
 * day each may mean: an open beginning first, {@code unknown} last.
 */
@Schema(
        name = "PartialDate",
        type = SchemaType.STRING,
        implementation = String.class,
        description = "EDTF, as far as the date is known",
        examples = {"2024", "2024-05", "2024-05-17", "2024?", "201X", "2019/..", "unknown"})
public final class PartialDate implements Comparable<PartialDate> {

    /** Characters of the longest text that is a date: an interval of two days with their marks. */
    public static final int LONGEST = 23;

    public static final PartialDate UNKNOWN =
            new PartialDate("unknown", Precision.UNKNOWN, Certainty.STATED, null, null);

    private static final Comparator<PartialDate> ORDER = Comparator.comparing(PartialDate::sortingDay)
            .thenComparing(date -> date.latest().orElse(LocalDate.MAX))
            .thenComparing(PartialDate::text);

    private final String text;
    private final Precision precision;
    private final Certainty certainty;
    private final @Nullable LocalDate earliest;
    private final @Nullable LocalDate latest;

    PartialDate(
            String text,
            Precision precision,
            Certainty certainty,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest) {
        this.text = text;
        this.precision = precision;
        this.certainty = certainty;
        this.earliest = earliest;
        this.latest = latest;
    }

    public static PartialDate parse(String text) {
        return Edtf.read(text);
    }

    public static PartialDate of(LocalDate day) {
        return parse(day.toString());
    }

    @JsonValue
    public String text() {
        return text;
    }

    public Precision precision() {
        return precision;
    }

    /** The mark behind the date; an interval whose ends differ, or an unknown date, carries none. */
    public Certainty certainty() {
        return certainty;
    }

    /** The first day that it may mean; none when it is unknown or its beginning is open. */
    public Optional<LocalDate> earliest() {
        return Optional.ofNullable(earliest);
    }

    /** The last day that it may mean; none when it is unknown or its end is open. */
    public Optional<LocalDate> latest() {
        return Optional.ofNullable(latest);
    }

    /** The year, when every day that it may mean lies in one. */
    public Optional<Integer> year() {
        return earliest == null || latest == null || earliest.getYear() != latest.getYear()
                ? Optional.empty()
                : Optional.of(earliest.getYear());
    }

    public boolean isKnown() {
        return precision != Precision.UNKNOWN;
    }

    private LocalDate sortingDay() {
        return earliest().orElse(isKnown() ? LocalDate.MIN : LocalDate.MAX);
    }

    @Override
    public int compareTo(PartialDate other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartialDate date && date.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}

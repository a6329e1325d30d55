package kz.kinoqor.kit.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.kinoqor.kit.rule.BrokenRule;
import org.jspecify.annotations.Nullable;

/** Reads EDTF text; {@link PartialDate} says which part of EDTF that is. */
final class Edtf {

    /** A date with its unspecified digits and its mark; a day can be given only where the month is or both are XX. */
    private static final Pattern DATE =
            Pattern.compile("([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([?~%]?)");

    private static final String OPEN = "..";

    private Edtf() {}

    static PartialDate read(String text) {
        if (text.equals(PartialDate.UNKNOWN.text())) {
            return PartialDate.UNKNOWN;
        }
        if (text.length() > PartialDate.LONGEST) {
            throw malformed(text);
        }
        int slash = text.indexOf('/');
        return slash < 0 ? date(text, text) : interval(text, text.substring(0, slash), text.substring(slash + 1));
    }

    /** An end that is missing altogether is an unknown one in EDTF; like an open one it bounds nothing. */
    private static PartialDate interval(String whole, String from, String to) {
        boolean openStart = from.isEmpty() || from.equals(OPEN);
        boolean openEnd = to.isEmpty() || to.equals(OPEN);
        if (openStart && openEnd) {
            throw malformed(whole);
        }
        if (openStart) {
            var end = date(to, whole);
            return new PartialDate(whole, Precision.INTERVAL, end.certainty(), null, last(end));
        }
        var start = date(from, whole);
        if (openEnd) {
            return new PartialDate(whole, Precision.INTERVAL, start.certainty(), first(start), null);
        }
        var end = date(to, whole);
        if (first(start).isAfter(last(end))) {
            throw BrokenRule.of("date-interval-reversed", "given", whole);
        }
        var certainty = start.certainty() == end.certainty() ? start.certainty() : Certainty.STATED;
        return new PartialDate(whole, Precision.INTERVAL, certainty, first(start), last(end));
    }

    private static PartialDate date(String text, String whole) {
        var parts = DATE.matcher(text);
        if (!parts.matches()) {
            throw malformed(whole);
        }
        var precision = precision(parts, whole);
        try {
            var earliest = BusinessDays.kept(earliest(parts, precision), whole);
            return new PartialDate(text, precision, certainty(parts.group(4)), earliest, latest(parts, precision));
        } catch (DateTimeException _) {
            throw BrokenRule.of("date-impossible", "given", whole);
        }
    }

    /** Digits may be unspecified only from the right: 201X has no month, and 2024-XX no day. */
    private static Precision precision(Matcher parts, String whole) {
        boolean wholeYear = !parts.group(1).endsWith("X");
        boolean month = isGiven(parts.group(2));
        boolean day = isGiven(parts.group(3));
        if ((!wholeYear && parts.group(2) != null) || (day && !month)) {
            throw malformed(whole);
        }
        if (!wholeYear) {
            return parts.group(1).endsWith("XX") ? Precision.CENTURY : Precision.DECADE;
        }
        if (day) {
            return Precision.DAY;
        }
        return month ? Precision.MONTH : Precision.YEAR;
    }

    private static LocalDate earliest(Matcher parts, Precision precision) {
        int year = Integer.parseInt(parts.group(1).replace('X', '0'));
        return switch (precision) {
            case DAY -> LocalDate.of(year, number(parts, 2), number(parts, 3));
            case MONTH -> LocalDate.of(year, number(parts, 2), 1);
            case YEAR -> LocalDate.of(year, 1, 1);
            // The century 00XX and the decade 000X begin in the year 1: there is no year 0.
            case DECADE, CENTURY -> LocalDate.of(Math.max(year, BusinessDays.FIRST_YEAR), 1, 1);
            case INTERVAL, UNKNOWN -> throw new IllegalStateException("not a single date: " + precision);
        };
    }

    private static LocalDate latest(Matcher parts, Precision precision) {
        int year = Integer.parseInt(parts.group(1).replace('X', '9'));
        return switch (precision) {
            case DAY -> LocalDate.of(year, number(parts, 2), number(parts, 3));
            case MONTH -> YearMonth.of(year, number(parts, 2)).atEndOfMonth();
            case YEAR, DECADE, CENTURY -> LocalDate.of(year, 12, 31);
            case INTERVAL, UNKNOWN -> throw new IllegalStateException("not a single date: " + precision);
        };
    }

    private static Certainty certainty(String mark) {
        return switch (mark) {
            case "?" -> Certainty.UNCERTAIN;
            case "~" -> Certainty.APPROXIMATE;
            case "%" -> Certainty.UNCERTAIN_AND_APPROXIMATE;
            default -> Certainty.STATED;
        };
    }

    private static LocalDate first(PartialDate date) {
        return date.earliest().orElseThrow();
    }

    private static LocalDate last(PartialDate date) {
        return date.latest().orElseThrow();
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static boolean isGiven(@Nullable String digits) {
        return digits != null && !digits.equals("XX");
    }

    private static BrokenRule malformed(String text) {
        return BrokenRule.of("date-malformed", "given", text);
    }
}

package kz.kinoqor.analytics.pace;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How much of a promised period has passed on a date: whole months since the start, and the days of the month that has
 * begun as a part of that very month's length. Never below zero, never above the whole period.
 *
 * @param months exact months that have passed
 * @param of months promised
 * @param over true from the first day after the period on
 */
public record Elapsed(Fraction months, int of, boolean over) {

    public static Elapsed on(LocalDate date, LocalDate start, int of) {
        if (!date.isBefore(start.plusMonths(of))) {
            return new Elapsed(Fraction.of(of), of, true);
        }
        if (!date.isAfter(start)) {
            return new Elapsed(Fraction.ZERO, of, false);
        }
        var whole = ChronoUnit.MONTHS.between(start, date);
        var monthBegan = start.plusMonths(whole);
        var days = ChronoUnit.DAYS.between(monthBegan, date);
        var length = ChronoUnit.DAYS.between(monthBegan, start.plusMonths(whole + 1));
        return new Elapsed(Fraction.of(whole).plus(Fraction.of(days, length)), of, false);
    }

    /** From 0 to 1. */
    public Fraction share() {
        return over ? Fraction.ONE : months.over(Fraction.of(of));
    }
}

package kz.kinoqor.kit.time;

/** How much of a date is known. */
public enum Precision {
    DAY,
    MONTH,
    YEAR,
    DECADE,
    CENTURY,
    INTERVAL,
    UNKNOWN
}

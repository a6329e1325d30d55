package kz.kinoqor.funding.fund;

/** Whose money the fund is. */
enum Ownership {
    STATE,
    PRIVATE,
    FOREIGN,
    MIXED,
    /** No source says: kept apart, never guessed. */
    UNKNOWN
}

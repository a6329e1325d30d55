package kz.kinoqor.funding.fund;

/** What a promise measures. */
enum Metric {
    /** The fund's size in money. */
    SIZE,
    /** How many films it will finance. */
    PROJECTS,
    /** How many events it will hold. */
    EVENTS
}

package kz.kinoqor.catalog.selection;

/** How far a film came at a festival. */
enum Result {
    SUBMITTED,
    SELECTED,
    SCREENED,
    NOMINATED,
    WON,
    SPECIAL_MENTION;

    /** Whether the film took something home. */
    boolean isAward() {
        return this == WON || this == SPECIAL_MENTION;
    }
}

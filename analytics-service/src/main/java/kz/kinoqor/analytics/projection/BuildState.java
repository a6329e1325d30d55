package kz.kinoqor.analytics.projection;

/** Where a build is in its life. */
enum BuildState {
    /** Replays every fact from the first one, beside the live build. */
    BUILDING,
    /** Has come as far as the live build; about to be compared. */
    CAUGHT_UP,
    /** The one that readers see. */
    LIVE,
    /** Was live before; kept up to date, so that swapping back takes no time. */
    PREVIOUS,
    /** Came to other tables than the live one, which stays; its own stay to be looked at. */
    FAILED,
    /** Gone, but for this record of it. */
    RETIRED;

    /** Whether it follows the topics. */
    boolean follows() {
        return switch (this) {
            case BUILDING, CAUGHT_UP, LIVE, PREVIOUS -> true;
            case FAILED, RETIRED -> false;
        };
    }
}

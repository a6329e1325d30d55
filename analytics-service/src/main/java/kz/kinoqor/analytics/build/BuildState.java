package kz.kinoqor.analytics.build;

/** Where a build is in its life. */
public enum BuildState {
    /** Replays every event from the first one, beside the live build of its version, if there is one. */
    BUILDING,
    /** Was compared with the live build and is equal to it; takes its place as soon as it is as far. */
    CAUGHT_UP,
    /** The one that readers of its version see. */
    LIVE,
    /** Was live before; kept up to date for a while, so that swapping back takes no time. */
    PREVIOUS,
    /** Came to other tables than the live one, which stays; its own stay to be looked at. */
    FAILED,
    /** Over: its tables go, this record of it stays. */
    RETIRED;

    /** Whether it follows the topics. */
    public boolean follows() {
        return switch (this) {
            case BUILDING, CAUGHT_UP, LIVE, PREVIOUS -> true;
            case FAILED, RETIRED -> false;
        };
    }
}

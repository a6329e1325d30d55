package kz.kinoqor.catalog.film;

/**
 * Where a film stands on its way from idea to archive. {@code FINANCING} is what people call awaiting funding.
 * {@code UNKNOWN} means that no source says: from there any stage may become known.
 */
public enum FilmStage {
    IDEA,
    SCRIPT_DEVELOPMENT,
    SCRIPT_COMPLETE,
    FINANCING,
    PRE_PRODUCTION,
    SHOOTING,
    POST_PRODUCTION,
    COMPLETED,
    RELEASED,
    ARCHIVED,
    SUSPENDED,
    ABANDONED,
    UNKNOWN;

    /** Whether a film may go from here to {@code next}, a suspended one being judged by the stage it left. */
    boolean leadsTo(FilmStage next) {
        if (this == next || this == ABANDONED || next == UNKNOWN) {
            return false;
        }
        if (this == UNKNOWN) {
            return next != SUSPENDED;
        }
        if (next == SUSPENDED || next == ABANDONED) {
            return compareTo(COMPLETED) < 0 || (this == SUSPENDED && next == ABANDONED);
        }
        return isReturnTo(next) || (this != SUSPENDED && next.compareTo(this) > 0);
    }

    /** The two ways back that exist: to the desk, and to the set for a reshoot. */
    boolean isReturnTo(FilmStage next) {
        return (this == FINANCING && next == SCRIPT_DEVELOPMENT) || (this == POST_PRODUCTION && next == SHOOTING);
    }

    /** Moves that must say why. */
    boolean needsReason(FilmStage next) {
        return next == SUSPENDED || next == ABANDONED || isReturnTo(next);
    }
}

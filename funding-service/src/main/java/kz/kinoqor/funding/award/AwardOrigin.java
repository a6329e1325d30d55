package kz.kinoqor.funding.award;

/** Whose money it is in the end. */
enum AwardOrigin {
    STATE,
    PRIVATE,
    FOREIGN,
    /** Given by many. */
    CROWD,
    /** The film makers' own. */
    OWN
}

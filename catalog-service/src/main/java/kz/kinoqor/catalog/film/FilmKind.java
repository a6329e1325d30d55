package kz.kinoqor.catalog.film;

/** What kind of film it is. */
public enum FilmKind {
    FEATURE_FICTION,
    FEATURE_DOCUMENTARY,
    SHORT_FICTION,
    SHORT_DOCUMENTARY,
    /** A short of which no source says whether it is invented. */
    SHORT,
    /** A documentary of which no source states the length. */
    DOCUMENTARY,
    ANIMATION,
    HYBRID,
    SERIES,
    /** No source says: kept apart, never guessed. */
    UNKNOWN
}

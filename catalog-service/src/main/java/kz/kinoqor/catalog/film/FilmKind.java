package kz.kinoqor.catalog.film;

/** What kind of film it is. */
enum FilmKind {
    FEATURE_FICTION,
    FEATURE_DOCUMENTARY,
    SHORT_FICTION,
    SHORT_DOCUMENTARY,
    ANIMATION,
    HYBRID,
    SERIES,
    /** No source says: kept apart, never guessed. */
    UNKNOWN
}

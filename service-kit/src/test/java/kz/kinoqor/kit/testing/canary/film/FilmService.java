package kz.kinoqor.kit.testing.canary.film;

/** Named after its layer. */
class FilmService {}

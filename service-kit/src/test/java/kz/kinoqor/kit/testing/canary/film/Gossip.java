package kz.kinoqor.kit.testing.canary.film;

import java.util.UUID;
import kz.kinoqor.contracts.catalog.FilmEvent;

/** Knows a fact, and is no announcement. */
record Gossip(FilmEvent fact) {

    UUID film() {
        return fact.filmId();
    }
}

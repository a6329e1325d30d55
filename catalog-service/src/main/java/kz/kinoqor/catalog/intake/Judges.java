package kz.kinoqor.catalog.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import kz.kinoqor.catalog.film.FilmIntake;

/** A judge for each import. */
@ApplicationScoped
class Judges {

    private final FilmIntake films;
    private final ObjectMapper json;

    Judges(FilmIntake films, ObjectMapper json) {
        this.films = films;
        this.json = json;
    }

    Judge of(Plan plan) {
        return new Judge(plan, films, json);
    }
}

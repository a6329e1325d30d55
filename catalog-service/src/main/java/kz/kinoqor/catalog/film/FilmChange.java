package kz.kinoqor.catalog.film;

import org.jspecify.annotations.Nullable;

/** What a verb of a film did to it. */
sealed interface FilmChange {

    /** It is in the register now. */
    record Registered() implements FilmChange {}

    /** It has one more title. */
    record TitleAdded(Title title) implements FilmChange {}

    /** Its description is another one now. */
    record Described() implements FilmChange {}

    /** It went from one stage to another. */
    record Moved(
            FilmStage from,
            FilmStage to,
            String at,
            @Nullable String reason) implements FilmChange {}
}

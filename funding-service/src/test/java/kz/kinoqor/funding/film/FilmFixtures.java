package kz.kinoqor.funding.film;

import java.util.List;
import java.util.UUID;
import kz.kinoqor.contracts.catalog.FilmEvent;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmRegistered;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmStageChanged;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmTitleAdded;
import kz.kinoqor.contracts.catalog.Name;

/** Facts of the register about films, as they come over. */
final class FilmFixtures {

    private FilmFixtures() {}

    static FilmEvent registered(UUID film, String title) {
        return new FilmRegistered(
                film,
                "a-film-000000",
                List.of(name("Working title", "WORKING"), name(title, "ORIGINAL")),
                "SHORT_DOCUMENTARY",
                "IDEA",
                "unknown",
                List.of("KZ"),
                null,
                List.of(),
                null,
                null);
    }

    static FilmEvent titled(UUID film, String title) {
        return new FilmTitleAdded(film, name(title, "FESTIVAL"));
    }

    static FilmEvent moved(UUID film, String stage) {
        return new FilmStageChanged(film, "IDEA", stage, "2026", null);
    }

    static FilmEvent described(UUID film, String kind, String year) {
        return new FilmEvent.FilmDetailsChanged(film, kind, year, List.of("KZ"), null, List.of());
    }

    private static Name name(String text, String kind) {
        return new Name(text, "en", "Latn", kind, null);
    }
}

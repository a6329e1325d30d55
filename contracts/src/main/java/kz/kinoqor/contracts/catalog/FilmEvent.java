package kz.kinoqor.contracts.catalog;

import java.util.List;
import java.util.UUID;
import kz.kinoqor.contracts.EventType;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.Source;
import org.jspecify.annotations.Nullable;

/** What can happen to a film in the register. Topic {@code kinoqor.catalog.films}. */
public sealed interface FilmEvent extends Fact {

    UUID filmId();

    @Override
    default UUID subject() {
        return filmId();
    }

    /**
     * A film entered the register.
     *
     * @param kind FEATURE_FICTION, FEATURE_DOCUMENTARY, SHORT_FICTION, SHORT_DOCUMENTARY, SHORT, DOCUMENTARY, ANIMATION, HYBRID, SERIES or UNKNOWN
     * @param stage the stage of production it was registered in
     * @param year EDTF date of first completion, {@code unknown} where nobody says
     * @param countries ISO 3166-1 alpha-2, in the order stated
     * @param runtimeMinutes running time, if stated
     * @param collection a marked set this record belongs to, for example a reference set or synthetic records
     */
    @EventType("kz.kinoqor.catalog.film.registered.v1")
    record FilmRegistered(
            UUID filmId,
            String slug,
            List<Name> titles,
            String kind,
            String stage,
            String year,
            List<String> countries,
            @Nullable Integer runtimeMinutes,
            List<Identification> identifiers,
            @Nullable String collection,
            @Nullable Source source)
            implements FilmEvent {}

    /** One more title became known. */
    @EventType("kz.kinoqor.catalog.film.title-added.v1")
    record FilmTitleAdded(UUID filmId, Name title) implements FilmEvent {}

    /** What the register says of a film was corrected; carries the whole description as it stands now. */
    @EventType("kz.kinoqor.catalog.film.details-changed.v1")
    record FilmDetailsChanged(
            UUID filmId,
            String kind,
            String year,
            List<String> countries,
            @Nullable Integer runtimeMinutes,
            List<Identification> identifiers)
            implements FilmEvent {}

    /**
     * A film moved on, was suspended or was abandoned.
     *
     * @param at EDTF date on which it happened, as stated
     * @param reason required for a move backwards, a suspension and an abandonment
     */
    @EventType("kz.kinoqor.catalog.film.stage-changed.v1")
    record FilmStageChanged(
            UUID filmId,
            String from,
            String to,
            String at,
            @Nullable String reason) implements FilmEvent {}
}

package kz.kinoqor.contracts.catalog;

import java.util.List;
import java.util.UUID;
import kz.kinoqor.contracts.EventType;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.Source;
import org.jspecify.annotations.Nullable;

/**
 * What films did at festivals. Topic {@code kinoqor.catalog.selections}; the thread is the film's. A festival, an edition
 * or a year that no source states stays absent: none is invented.
 */
public sealed interface SelectionEvent extends Fact {

    UUID selectionId();

    UUID filmId();

    @Override
    default UUID subject() {
        return selectionId();
    }

    @Override
    default UUID thread() {
        return filmId();
    }

    /**
     * A film was submitted to, selected for or screened at a festival.
     *
     * @param result SUBMITTED, SELECTED, SCREENED or NOMINATED
     * @param country ISO 3166-1 alpha-2 of the festival, if that is all that is stated
     * @param statedAs the words of the source for the festival or its edition
     * @param year EDTF
     * @param precision how well the year is known: day, month, year, decade or unknown
     */
    @EventType("kz.kinoqor.catalog.festival.selection-recorded.v1")
    record SelectionRecorded(
            UUID selectionId,
            UUID filmId,
            @Nullable UUID festivalId,
            @Nullable UUID editionId,
            @Nullable String country,
            @Nullable String statedAs,
            String result,
            String year,
            String precision,
            List<Source> sources)
            implements SelectionEvent {}

    /**
     * A film won something.
     *
     * @param result WON or SPECIAL_MENTION
     * @param prizeName as stated
     */
    @EventType("kz.kinoqor.catalog.festival.award-recorded.v1")
    record AwardRecorded(
            UUID selectionId,
            UUID filmId,
            @Nullable UUID festivalId,
            @Nullable UUID editionId,
            @Nullable String country,
            @Nullable String statedAs,
            String result,
            @Nullable String prizeName,
            String year,
            String precision,
            List<Source> sources)
            implements SelectionEvent {}
}

package kz.kinoqor.catalog.selection;

import java.util.Locale;
import kz.kinoqor.contracts.catalog.SelectionEvent;

/**
 * From a change of a selection to the fact that the world is told: the only place that knows both. A selection is told
 * whole each time, so that one more source is the same fact with a longer list.
 */
final class SelectionAnnouncement {

    private SelectionAnnouncement() {}

    static SelectionEvent of(Selection selection, SelectionChange change) {
        return switch (change) {
            case SelectionChange.Recorded(), SelectionChange.SourceAdded() ->
                selection.outcome().result().isAward() ? award(selection) : selection(selection);
        };
    }

    private static SelectionEvent award(Selection award) {
        var occasion = award.occasion();
        return new SelectionEvent.AwardRecorded(
                award.id(),
                award.filmId(),
                occasion.festivalId(),
                occasion.editionId(),
                occasion.country(),
                occasion.statedAs(),
                award.outcome().result().name(),
                award.outcome().prizeName(),
                occasion.year().text(),
                precision(occasion),
                award.sources());
    }

    private static SelectionEvent selection(Selection selection) {
        var occasion = selection.occasion();
        return new SelectionEvent.SelectionRecorded(
                selection.id(),
                selection.filmId(),
                occasion.festivalId(),
                occasion.editionId(),
                occasion.country(),
                occasion.statedAs(),
                selection.outcome().result().name(),
                occasion.year().text(),
                precision(occasion),
                selection.sources());
    }

    private static String precision(Occasion occasion) {
        return occasion.year().precision().name().toLowerCase(Locale.ROOT);
    }
}

package kz.kinoqor.catalog.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.outbox.Outbox;
import kz.kinoqor.kit.provenance.StatedSource;
import kz.kinoqor.kit.register.Registered;

/** Records what a film did at a festival, and who else states it. */
@ApplicationScoped
class RecordSelection {

    private final Selections selections;
    private final Surroundings surroundings;
    private final Outbox outbox;
    private final Ids ids;

    RecordSelection(Selections selections, Surroundings surroundings, Outbox outbox, Ids ids) {
        this.selections = selections;
        this.surroundings = surroundings;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** A win records the selection before it too, where nobody has: marked as derived. */
    @Transactional
    Registered from(UUID filmId, NewSelection request) {
        var selection = request.read(ids, filmId);
        return selections.once(selection.id(), List.of(filmId, request), () -> enter(selection));
    }

    private void enter(Selection selection) {
        surroundings.hold(selection.filmId());
        surroundings.require(selection.occasion());
        selections
                .like(selection.filmId(), selection.occasion(), selection.outcome())
                .ifPresent(known -> {
                    throw new SelectionProblem.SelectionKnown(known.id()).refuse();
                });
        if (selection.impliesSelection() && !isSelected(selection)) {
            var implied = selection.impliedSelection(ids.next());
            selections.once(implied.id(), List.of("implied by", selection.id()), () -> record(implied));
        }
        record(selection);
    }

    @Transactional
    void addSource(UUID id, StatedSource request) {
        var source = request.read();
        var selection = selections.get(id);
        selection.add(source).ifPresent(change -> outbox.add(selection, SelectionAnnouncement.of(selection, change)));
    }

    private boolean isSelected(Selection win) {
        var selected = new Selection.Outcome(Result.SELECTED, null);
        return selections.like(win.filmId(), win.occasion(), selected).isPresent();
    }

    private void record(Selection selection) {
        selections.persist(selection);
        outbox.add(selection, SelectionAnnouncement.of(selection, new SelectionChange.Recorded()));
    }
}

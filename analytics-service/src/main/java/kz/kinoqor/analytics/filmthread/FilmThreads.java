package kz.kinoqor.analytics.filmthread;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.analytics.filmthread.FilmThreadView.ItemView;
import kz.kinoqor.analytics.filmthread.FilmThreadView.MoneyView;
import kz.kinoqor.analytics.filmthread.ThreadEvent.Place;
import kz.kinoqor.analytics.position.Mark;
import kz.kinoqor.analytics.read.LiveTables;
import kz.kinoqor.kit.page.Cursors;
import kz.kinoqor.kit.page.Page;
import kz.kinoqor.kit.page.PageLimit;
import org.jspecify.annotations.Nullable;

/** Reads threads from the live tables, page by page. */
@ApplicationScoped
class FilmThreads {

    private final LiveTables live;
    private final Cursors cursors;

    FilmThreads(LiveTables live, Cursors cursors) {
        this.live = live;
        this.cursors = cursors;
    }

    /** Where a page begins; refuses with {@code cursor-invalid} or {@code cursor-of-other-filter}. */
    @Nullable
    Place place(UUID filmId, @Nullable String cursor) {
        return cursors.read(cursor, filter(filmId))
                .map(key -> new Place(
                        Instant.parse(key.get(0)), key.get(1), UUID.fromString(key.get(2)), Long.parseLong(key.get(3))))
                .orElse(null);
    }

    /** Refuses with {@code film-unknown}. */
    FilmThreadView page(UUID filmId, @Nullable Place after, PageLimit size) {
        return live.read(FilmThreadProjection.NAME, (sql, mark) -> page(sql, mark, filmId, after, size));
    }

    private FilmThreadView page(Connection sql, Mark mark, UUID filmId, @Nullable Place after, PageLimit size)
            throws SQLException {
        var checksum = FilmThreadTable.checksum(sql, filmId)
                .orElseThrow(() -> new FilmThreadProblem.FilmUnknown(filmId).refuse());
        var title = FilmThreadTable.registration(sql, filmId).flatMap(FilmThread::title);
        var thread = new FilmThread(FilmThreadTable.awards(sql, filmId));
        var page = Page.cut(
                FilmThreadTable.after(sql, filmId, after, size.andOne()),
                size.size(),
                event -> cursorAfter(filmId, event.place()),
                event -> ItemView.of(event, thread));
        return new FilmThreadView(
                mark.asOf(),
                mark.position(),
                filmId,
                title.orElse(null),
                checksum,
                thread.money().stream().map(MoneyView::of).toList(),
                page.items(),
                page.next());
    }

    private String cursorAfter(UUID filmId, Place place) {
        var key = List.of(
                place.time().toString(), place.topic(), place.subject().toString(), Long.toString(place.sequence()));
        return cursors.after(key, filter(filmId));
    }

    private static String filter(UUID filmId) {
        return "film-thread " + filmId;
    }
}

package kz.kinoqor.analytics.filmcensus;

import jakarta.enterprise.context.ApplicationScoped;
import kz.kinoqor.analytics.read.LiveTables;

/** Takes a film census of the live tables. */
@ApplicationScoped
class FilmCensuses {

    private final LiveTables live;

    FilmCensuses(LiveTables live) {
        this.live = live;
    }

    FilmCensusView take(FilmQuestion question) {
        return live.read(
                FilmCensusProjection.NAME,
                (sql, mark) -> FilmCensusView.of(question, FilmCensusTable.count(sql, question), mark));
    }
}

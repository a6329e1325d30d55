package kz.kinoqor.analytics.overview;

import jakarta.enterprise.context.ApplicationScoped;
import kz.kinoqor.analytics.read.LiveTables;

/** Reads the counts of the live tables. */
@ApplicationScoped
class Overviews {

    private final LiveTables live;

    Overviews(LiveTables live) {
        this.live = live;
    }

    OverviewView now() {
        return live.read(OverviewProjection.NAME, (sql, mark) -> OverviewView.of(OverviewTable.tallies(sql), mark));
    }
}

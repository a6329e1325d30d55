package kz.kinoqor.analytics.orgcensus;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import kz.kinoqor.analytics.read.LiveTables;
import org.jspecify.annotations.Nullable;

/** Takes a census of the live tables. */
@ApplicationScoped
class Censuses {

    private final LiveTables live;
    private final CensusReport report;
    private final Coverage coverage = Coverage.shipped();

    Censuses(LiveTables live, CensusReport report) {
        this.live = live;
        this.report = report;
    }

    /** @param collection only organisations of this marked set; null for all there are */
    CensusView take(LocalDate onDate, @Nullable String collection) {
        return live.read(OrgCensusProjection.NAME, (sql, mark) -> {
            var cells = OrgCensusTable.cells(sql, onDate, collection);
            return report.of(Census.of(onDate, cells, coverage), mark);
        });
    }
}

package kz.kinoqor.analytics.fundhealth;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import kz.kinoqor.analytics.read.LiveTables;

/** Tells the health of funds from the live tables. */
@ApplicationScoped
class FundHealths {

    private final LiveTables live;

    FundHealths(LiveTables live) {
        this.live = live;
    }

    /** Refuses with {@code fund-unknown} or {@code promise-start-unknown}. */
    FundHealthView of(UUID fundId, LocalDate onDate) {
        return live.read(FundHealthProjection.NAME, (sql, mark) -> {
            var fund = FundHealthTable.fund(sql, fundId)
                    .orElseThrow(() -> new FundHealthProblem.FundUnknown(fundId).refuse());
            var commitments = FundHealthTable.commitments(sql, fundId, onDate);
            return FundHealthView.of(FundHealth.of(fund, commitments, onDate), mark);
        });
    }
}

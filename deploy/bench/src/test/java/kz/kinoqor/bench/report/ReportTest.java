package kz.kinoqor.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.kinoqor.bench.figure.Bar;
import kz.kinoqor.bench.figure.Pair;
import kz.kinoqor.bench.figure.Round;
import kz.kinoqor.bench.measurement.Run;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Machine MACHINE = new Machine("2026-11-27", "P4", "Full mode.", "a processor", 2, "25");
    private static final Bar BAR = Bar.FILM_AT_CATALOG;

    @Test
    void aFigureStandsBesideItsReferenceItsFloorAndItsAim() {
        assertThat(new Report(MACHINE, List.of(run(500)), List.of()).text())
                .contains("| 500 | 1000 | **0.50** | 0.50 … 0.50 | ≥ 0.35 | ≥ 0.60 | 1 (0) | met |");
    }

    @Test
    void whereAFloorIsMissedTheReportSaysWhoseTimeItWas() {
        assertThat(new Report(MACHINE, List.of(run(100)), List.of()).text())
                .contains(" misses its floor of ≥ 0.35. Of the 400 µs that a unit takes: catalog 75 %, postgres 25 %.");
    }

    @Test
    void whatCouldNotBeMeasuredIsNotMet() {
        assertThat(new Report(MACHINE, List.of(run(500)), List.of("P8 was NOT measured: why")).allMet())
                .isFalse();
    }

    private static Run run(double perSecond) {
        var ours = Round.of(perSecond, Map.of("postgres", 100.0, "catalog", 300.0));
        return new Run(Set.of(BAR), List.of(Map.of(BAR, new Pair(Round.of(1000, Map.of("postgres", 70.0)), ours))), 0);
    }
}

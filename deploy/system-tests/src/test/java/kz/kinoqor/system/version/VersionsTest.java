package kz.kinoqor.system.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kz.kinoqor.local.process.Checkout;
import kz.kinoqor.local.process.Part;
import kz.kinoqor.system.door.Door;
import kz.kinoqor.system.load.Load;
import kz.kinoqor.system.rebuild.ReadModels;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.stack.SystemTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Analytics is rolled forward to a version whose tables have other columns, and back again, while everybody writes and
 * reads. As in every rolling deployment a process gets requests from when it is ready until it is told to go.
 */
@SystemTest
@Order(80)
class VersionsTest {

    private static final String SERVICE = "analytics-service";
    private static final String NEXT = "analytics-next";
    private static final int WRITES_A_SECOND = 20;
    /** Ten seconds side by side, or two minutes where each fault gets ten rounds. */
    private static final int WRITES = 200 * Integer.getInteger("kinoqor.fault.rounds", 1);

    private static final String BUILDS = """
            select name || ' ' || version || ' ' || state
              from read_model_build
             where state in ('BUILDING', 'CAUGHT_UP', 'LIVE')
             order by name, build
            """;
    private static final String COLUMNS = """
            select table_schema || '.' || table_name
              from information_schema.columns
             where column_name = ?
             order by 1
            """;

    @TempDir
    Path folder;

    private final Suite suite;
    private final Door old;
    private final Door next;
    private final Fleet fleet;
    private final Load load;

    VersionsTest(Suite suite) {
        this.suite = suite;
        this.old = suite.door(SERVICE);
        this.next = suite.door(NEXT);
        this.fleet = new Fleet(old, ReadModels.PAGES);
        this.load = Load.start(suite.door(), "load-versions", WRITES_A_SECOND, 7);
    }

    @Test
    void rollingForwardAndBackFailsNoReadAndBuildsEachVersionOnce() {
        var before = builds();
        try (var process = startNext()) {
            assertThat(process.isAlive()).isTrue();
            var both = builds();
            goOn(WRITES);
            rollForward();
            goOn(WRITES / 4);
            rollBack();
            goOn(WRITES / 4);

            assertThat(load.finish().oddities()).isEmpty();
            Awaitility.await("both versions tell the same")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> counts(old).equals(counts(next)));
            fleet.leave(next);
            assertThat(builds()).isEqualTo(both).hasSize(2 * before.size() - 1).containsAll(before);
        }

        fleet.close();
        assertThat(fleet.failures()).isEmpty();
        assertThat(new ReadModels(suite.door()).differences()).isEmpty();
    }

    private Part startNext() {
        var app = Checkout.find().at(SERVICE + "/target/quarkus-app");
        var process = suite.another(SERVICE, NEXT, NextVersion.of(app, folder));
        fleet.join(next);
        assertThat(columns()).contains("feed_b1.feed_event").hasSizeGreaterThan(10);
        return process;
    }

    /** The old process goes; what it was asked last it answers. */
    private void rollForward() {
        fleet.leave(old);
        suite.part(SERVICE).close();
    }

    private void rollBack() {
        suite.part(SERVICE).start().awaitReady();
        fleet.join(old);
    }

    /** Both write on, and every process that is ready is read from meanwhile. */
    private void goOn(int writes) {
        for (int left = writes; left > 0; left -= WRITES_A_SECOND) {
            load.awaitMore(Math.min(left, WRITES_A_SECOND));
        }
        assertThat(fleet.readsOf(next)).isPositive();
    }

    private List<String> builds() {
        return suite.database("analytics").query(BUILDS, row -> row.getString(1));
    }

    private List<String> columns() {
        return suite.database("analytics").query(COLUMNS, row -> row.getString(1), NextVersion.COLUMN);
    }

    private static String counts(Door process) {
        return process.read("/v1/analytics/overview").json().path("counts").toString();
    }

    @AfterEach
    void end() {
        fleet.close();
        load.close();
        if (!suite.part(SERVICE).isAlive()) {
            suite.part(SERVICE).start().awaitReady();
        }
    }
}

package kz.kinoqor.system.fault;

import java.time.Duration;
import kz.kinoqor.system.load.Load;
import kz.kinoqor.system.stack.Suite;
import org.awaitility.Awaitility;

/** Ways to die. Each strikes while a load runs, and ends with everything running again. */
enum Fault {
    ANALYTICS("kill -9 analytics") {
        @Override
        void strike(Suite suite, Load load) {
            killed(suite, load, "analytics-service");
        }
    },
    RELAY("kill -9 Kafka Connect") {
        @Override
        void strike(Suite suite, Load load) {
            killed(suite, load, "connect");
        }
    },
    BROKER("kill -9 the broker") {
        @Override
        void strike(Suite suite, Load load) {
            killed(suite, load, "kafka");
        }
    },
    CATALOG("kill -9 catalog between commit and answer") {
        @Override
        void strike(Suite suite, Load load) {
            var catalog = suite.part("catalog-service");
            catalog.kill9();
            suite.failpoint().arm("tx.after_commit");
            catalog.start();
            Awaitility.await("a write meets the failpoint")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> !catalog.isAlive());
            suite.failpoint().disarm();
            catalog.restart();
        }
    };

    private static final int WRITES_MEANWHILE = 20;

    private final String title;

    Fault(String title) {
        this.title = title;
    }

    abstract void strike(Suite suite, Load load);

    /** While the part is away the register goes on taking writes. */
    private static void killed(Suite suite, Load load, String part) {
        suite.part(part).kill9();
        load.awaitMore(WRITES_MEANWHILE);
        suite.part(part).restart();
    }

    @Override
    public String toString() {
        return title;
    }
}

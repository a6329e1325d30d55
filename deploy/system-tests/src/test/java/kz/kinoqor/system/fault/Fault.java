package kz.kinoqor.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import kz.kinoqor.local.process.Part;
import kz.kinoqor.system.load.Load;
import kz.kinoqor.system.rebuild.ReadModels;
import kz.kinoqor.system.slot.Slots;
import kz.kinoqor.system.stack.Suite;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;

/** What can go wrong with a process. Each strikes while a load runs, and ends with everything running again. */
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
            endedAt("tx.after_commit", "catalog-service", suite);
        }
    },
    CATALOG_UNCOMMITTED("kill -9 catalog before the commit") {
        @Override
        void strike(Suite suite, Load load) {
            endedAt("tx.before_commit", "catalog-service", suite);
        }
    },
    FUNDING("kill -9 funding") {
        @Override
        void strike(Suite suite, Load load) {
            killed(suite, load, "funding-service");
        }
    },
    GATEWAY("kill -9 the gateway") {
        @Override
        void strike(Suite suite, Load load) {
            suite.part("gateway").kill9();
            suite.part("gateway").restart();
        }
    },
    DATABASE("kill -9 PostgreSQL") {
        @Override
        void strike(Suite suite, Load load) {
            var refused = load.history().unavailableAnswers();
            suite.part("postgres").kill9();
            await("writes are told to come again", () -> load.history().unavailableAnswers() > refused);
            suite.part("postgres").restart();
        }
    },
    DATABASE_AT_START("kill -9 PostgreSQL while catalog starts") {
        @Override
        void strike(Suite suite, Load load) {
            var catalog = suite.part("catalog-service");
            catalog.kill9();
            suite.part("postgres").kill9();
            catalog.start();
            await("catalog waits for its database", () -> says(catalog, "the start goes on when it answers"));
            suite.part("postgres").restart();
            catalog.awaitReady();
        }
    },
    UNAPPLIED("kill -9 analytics before it commits a batch") {
        @Override
        void strike(Suite suite, Load load) {
            endedAt("inbox.before_commit", "analytics-service", suite);
        }
    },
    APPLIED("kill -9 analytics after it committed a batch") {
        @Override
        void strike(Suite suite, Load load) {
            endedAt("inbox.after_commit", "analytics-service", suite);
        }
    },
    GATES("kill -9 analytics while a rebuild holds the gates") {
        @Override
        void strike(Suite suite, Load load) {
            rebuildEndedAt("rebuild.gates_closed", suite);
        }
    },
    COMPARED("kill -9 analytics between a comparison and its outcome") {
        @Override
        void strike(Suite suite, Load load) {
            rebuildEndedAt("rebuild.compared", suite);
        }
    },
    ZOMBIE("SIGSTOP of one of three analytics") {
        @Override
        void strike(Suite suite, Load load) {
            var groups = suite.road().consumerGroups();
            var alone = groups.members();
            try (var second = suite.another("analytics-service", "analytics-service-2");
                    var third = suite.another("analytics-service", "analytics-service-3")) {
                await("three share the partitions", () -> groups.grownBy(alone) == 2);
                load.awaitMore(WRITES_MEANWHILE);
                third.pause();
                try {
                    await("the others have taken over", () -> groups.grownBy(alone) == 1);
                    load.awaitMore(WRITES_MEANWHILE);
                } finally {
                    third.resume();
                }
                load.awaitMore(WRITES_MEANWHILE);
            }
        }
    },
    FROZEN("SIGSTOP of catalog, connections open") {
        @Override
        void strike(Suite suite, Load load) {
            var catalog = suite.part("catalog-service");
            catalog.pause();
            try {
                await("every writer waits for an answer", () -> load.history().inDoubt() >= Load.AT_ONCE);
            } finally {
                catalog.resume();
            }
        }
    },
    ROLLING("SIGTERM of each service in turn") {
        @Override
        void strike(Suite suite, Load load) {
            for (var service : List.of("catalog-service", "funding-service", "analytics-service", "gateway")) {
                suite.part(service).restart();
                load.awaitMore(WRITES_MEANWHILE);
            }
        }
    },
    SLOTS("both relays lose their slots, restored by the command") {
        @Override
        void strike(Suite suite, Load load) {
            suite.part("connect").kill9();
            Slots.of(suite).lose();
            load.awaitMore(WRITES_MEANWHILE);
            suite.part("connect").restart();
            Slots.of(suite).restore();
        }
    };

    private static final int WRITES_MEANWHILE = 20;

    /** The oldest dangers, the one that compare-and-set is there for, and lost slots get every round that is asked for. */
    private static final Set<Fault> IN_EVERY_ROUND = EnumSet.of(ANALYTICS, RELAY, BROKER, CATALOG, ZOMBIE, SLOTS);

    private static final int ELSE_ONE_IN = 3;

    private final String title;

    Fault(String title) {
        this.title = title;
    }

    boolean strikesIn(int round) {
        return IN_EVERY_ROUND.contains(this) || round % ELSE_ONE_IN == 1;
    }

    abstract void strike(Suite suite, Load load);

    /** While the process is away the register goes on taking writes. */
    private static void killed(Suite suite, Load load, String process) {
        suite.part(process).kill9();
        load.awaitMore(WRITES_MEANWHILE);
        suite.part(process).restart();
    }

    private static void endedAt(String failpoint, String service, Suite suite) {
        var process = suite.part(service);
        process.kill9();
        suite.failpoint(service).arm(failpoint);
        try {
            process.start();
            await(service + " meets " + failpoint, () -> !process.isAlive());
        } finally {
            suite.failpoint(service).disarm();
        }
        process.restart();
    }

    /** The build that was on its way is compared again and takes the place of the live one. */
    private static void rebuildEndedAt(String failpoint, Suite suite) {
        var analytics = suite.part("analytics-service");
        analytics.kill9();
        suite.failpoint("analytics-service").arm(failpoint);
        ReadModels models;
        String build;
        try {
            analytics.start().awaitReady();
            models = new ReadModels(suite.door());
            build = models.begin("overview");
            await("analytics meets " + failpoint, () -> !analytics.isAlive());
        } finally {
            suite.failpoint("analytics-service").disarm();
        }
        analytics.restart();
        Assertions.assertThat(models.ended(build).path("state").asText()).isEqualTo("LIVE");
    }

    private static boolean says(Part process, String words) {
        try {
            return Files.readString(process.log()).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(Duration.ofMinutes(2)).until(condition);
    }

    @Override
    public String toString() {
        return title;
    }
}

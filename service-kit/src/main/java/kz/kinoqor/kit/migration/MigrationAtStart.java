package kz.kinoqor.kit.migration;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import kz.kinoqor.kit.sql.DatabaseOutage;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * Migrates before any other bean starts and before the port is open. A database that is away, or goes away in the middle,
 * is waited for: each migration is a transaction, so the same again will do. A migration that is wrong ends the service.
 */
@Singleton
public class MigrationAtStart {

    private static final Logger LOG = Logger.getLogger(MigrationAtStart.class);
    private static final int BEFORE_ALL_OTHERS = 1;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Flyway flyway;

    MigrationAtStart(Flyway flyway) {
        this.flyway = flyway;
    }

    void start(@Observes @Priority(BEFORE_ALL_OTHERS) StartupEvent event) {
        while (!migrated() && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean migrated() {
        try {
            flyway.migrate();
            return true;
        } catch (RuntimeException e) {
            if (!DatabaseOutage.isBehind(e)) {
                throw e;
            }
            LOG.warnf("the database is away, the start goes on when it answers: %s", e.getMessage());
            return false;
        }
    }
}

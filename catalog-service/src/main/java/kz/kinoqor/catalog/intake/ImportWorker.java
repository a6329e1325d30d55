package kz.kinoqor.catalog.intake;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Works on one import at a time. While the database enters one chunk, the lines of the next are judged, so that neither
 * waits for the other. Its threads are the platform's: judging is all computing, and would keep requests waiting on
 * virtual ones.
 */
final class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    /** How long a piece of work may lie that another instance left or received. */
    private static final Duration LOOK_ROUND = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final FilmImports imports;
    private final BetweenChunks between;
    private final DataSource database;
    private final Semaphore work;
    private final ExecutorService judging;
    private final Thread thread;
    private volatile boolean stopped;

    ImportWorker(String name, FilmImports imports, BetweenChunks between, DataSource database, Semaphore work) {
        this.imports = imports;
        this.between = between;
        this.database = database;
        this.work = work;
        ThreadFactory threads =
                Thread.ofPlatform().daemon().name(name + "-judge").factory();
        this.judging = Executors.newSingleThreadExecutor(threads);
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Returns when the chunk at hand is done. */
    void stop() {
        stopped = true;
        work.release();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        judging.shutdownNow();
    }

    private void run() {
        while (!stopped) {
            try {
                if (!workedOnOne()) {
                    rest();
                }
            } catch (SQLException | ExecutionException | RuntimeException e) {
                LOG.warnf("an import could not be carried on and is tried again: %s", e.toString());
                rest();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean workedOnOne() throws SQLException, ExecutionException, InterruptedException {
        var taken = Tenure.take(database);
        if (taken.isEmpty()) {
            return false;
        }
        try (var tenure = taken.get()) {
            var course = imports.takeUp(tenure.operation());
            if (course.isPresent()) {
                carryOn(course.get());
            }
            return true;
        }
    }

    private void carryOn(Course course) throws SQLException, ExecutionException, InterruptedException {
        var next = judging.submit(() -> imports.next(course, 0));
        for (var chunk = next.get(); chunk.isPresent(); chunk = next.get()) {
            var judged = chunk.get();
            next = judging.submit(() -> imports.next(course, judged.following()));
            var entered = imports.enter(course, judged);
            if (!entered || stopped) {
                next.cancel(false);
                break;
            }
            between.reached(course.operation());
        }
        if (!stopped) {
            imports.finish(course);
            LOG.infof("import %s has ended", course.operation());
        }
    }

    private void rest() {
        try {
            var _ = work.tryAcquire(LOOK_ROUND.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}

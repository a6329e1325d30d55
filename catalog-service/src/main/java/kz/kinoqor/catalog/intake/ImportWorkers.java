package kz.kinoqor.catalog.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The workers of this instance. */
@ApplicationScoped
class ImportWorkers {

    private final FilmImports imports;
    private final BetweenChunks between;
    private final DataSource database;
    private final int number;
    private final Semaphore work = new Semaphore(0);
    private final List<ImportWorker> workers = new ArrayList<>();

    ImportWorkers(
            FilmImports imports,
            BetweenChunks between,
            DataSource database,
            @ConfigProperty(name = "kinoqor.intake.workers", defaultValue = "2") int number) {
        this.imports = imports;
        this.between = between;
        this.database = database;
        this.number = number;
    }

    void start(@Observes StartupEvent event) {
        for (int i = 1; i <= number; i++) {
            var worker = new ImportWorker("film-import-" + i, imports, between, database, work);
            workers.add(worker);
            worker.start();
        }
    }

    /** Each finishes the chunk at hand; the rest is carried on by whoever takes it up next. */
    void stop(@Observes ShutdownEvent event) {
        workers.forEach(ImportWorker::stop);
    }

    /** There is something to do. */
    void wake() {
        work.release();
    }
}

package kz.kinoqor.catalog.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import kz.kinoqor.catalog.operation.EarlierOperation;
import kz.kinoqor.catalog.operation.NewOperation;
import kz.kinoqor.catalog.operation.Sender;
import kz.kinoqor.kit.id.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Receives what is to be imported, a chunk at a time, so that its size does not matter. */
@ApplicationScoped
class ReceiveFilms {

    private final Reception reception;
    private final ImportWorkers workers;
    private final Ids ids;
    private final Clock clock;
    private final int chunkLines;

    ReceiveFilms(
            Reception reception,
            ImportWorkers workers,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "kinoqor.intake.chunk-lines", defaultValue = "1000") int chunkLines) {
        this.reception = reception;
        this.workers = workers;
        this.ids = ids;
        this.clock = clock;
        this.chunkLines = chunkLines;
    }

    /**
     * The operation that will make films of it. The same request under the same key has the same operation. Refuses with
     * {@code idempotency-key-reuse} (422), {@code idempotency-key-in-flight} (409), {@code content-malformed} (400) where
     * the sender breaks off or, where somebody ended it meanwhile, {@code operation-finished} (409).
     */
    UUID from(Sender sender, Plan plan, Body body) {
        var operation = new NewOperation(ids.next(), FilmImports.KIND, plan.dryRun(), plan.ignoredColumns(), sender);
        try {
            var earlier = reception.begin(operation, plan);
            return earlier.isPresent() ? same(earlier.get(), body) : received(operation.id(), body);
        } catch (IOException e) {
            throw Body.broken().refuse();
        } catch (SQLException e) {
            throw new IllegalStateException("the films could not be received", e);
        }
    }

    private UUID received(UUID operation, Body body) throws IOException, SQLException {
        try {
            var filling = new ChunkFilling(body, chunkLines, clock);
            for (var chunk = filling.next(); chunk != null; chunk = filling.next()) {
                reception.append(operation, chunk);
            }
            reception.complete(operation, filling.lines(), body.fingerprint());
        } catch (IOException e) {
            reception.abandon(operation);
            throw e;
        }
        workers.wake();
        return operation;
    }

    private static UUID same(EarlierOperation earlier, Body body) throws IOException {
        earlier.mustBeReceived();
        earlier.mustBeOf(body.fingerprint());
        return earlier.id();
    }
}

package kz.kinoqor.kit.inbox;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import kz.kinoqor.kit.problem.RequestProblem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What people do with parked events: list them, look into one, redrive its key, discard it. */
public final class Parking {

    private static final Logger LOG = Logger.getLogger(Parking.class);

    private final Transactions transactions;
    private final Function<String, Optional<Reader>> readers;

    /** @param readers the running reader of a subscription */
    public Parking(DataSource database, Function<String, Optional<Reader>> readers) {
        this.transactions = new Transactions(database);
        this.readers = readers;
    }

    List<ParkedEvent> page(ParkedRecords.Question question, @Nullable UUID after, int atMost) {
        return inTransaction(sql -> ParkedRecords.page(question, after, atMost, sql).stream()
                .map(ParkedRecord::event)
                .toList());
    }

    ParkedRecord get(UUID id) {
        return inTransaction(sql -> ParkedRecords.find(id, sql))
                .orElseThrow(() -> new ParkingProblem.Unknown(id).refuse());
    }

    Redriven redrive(UUID id, Optional<Correction> correction) {
        var asked = get(id);
        var reader = readerOf(asked);
        var redrive = new Redrive(reader);
        var outcome = inTransaction(sql -> redrive.run(asked, correction, sql));
        reader.committed(redrive.applied());
        LOG.infof(
                "redrove %s of %s: %d applied, %d remain",
                asked.event().key(), reader.subscription(), outcome.applied(), outcome.remaining());
        return outcome;
    }

    /** Leaves the event out for good, and goes on with those behind it. */
    Redriven discard(UUID id, Rulings.Decision decision) {
        var asked = get(id);
        var reader = readerOf(asked);
        var discard = new Discard(reader);
        var outcome = inTransaction(sql -> discard.run(asked, decision, sql));
        reader.committed(discard.applied());
        LOG.infof("discarded %s of %s: %d of the key remain parked", id, reader.subscription(), outcome.remaining());
        return outcome;
    }

    /**
     * Applies again what another reader of the family has had ruled on: a build that parked a record before the ruling
     * comes to the same tables as one that met it afterwards.
     */
    public void redriveRuled(Reader reader) {
        for (var parked : inTransaction(sql -> ParkedRecords.ruledOn(reader, sql))) {
            redrive(parked.event().id(), Optional.empty());
        }
    }

    /** How many events are parked for each subscription. */
    public Map<String, Long> counts() {
        return inTransaction(ParkedRecords::counts);
    }

    private Reader readerOf(ParkedRecord parked) {
        var subscription = parked.event().subscription();
        return readers.apply(subscription).orElseThrow(() -> new ParkingProblem.ReaderGone(subscription).refuse());
    }

    private <T> T inTransaction(Transactions.Work<T> work) {
        try {
            return transactions.write(work);
        } catch (SQLException e) {
            throw new StorageFailed(e);
        } catch (Gate.Closed e) {
            throw new RequestProblem.TemporarilyUnavailable("a rebuild compares its tables at this moment").refuse();
        }
    }
}

package kz.kinoqor.kit.inbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
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

    private static final int MOST_KEYS = 500;
    private static final long BULK_NANOS = Duration.ofSeconds(20).toNanos();
    private static final long MAKE_DUE_EVERY_NANOS = Duration.ofSeconds(30).toNanos();

    private final Transactions transactions;
    private final Function<String, Optional<Reader>> readers;
    private volatile long madeDueAt = System.nanoTime() - MAKE_DUE_EVERY_NANOS;

    /** @param readers the running reader of a subscription */
    public Parking(DataSource database, Function<String, Optional<Reader>> readers) {
        this.transactions = new Transactions(database);
        this.readers = readers;
    }

    List<ParkedEvent> page(ParkedEvents.Question question, @Nullable UUID after, int atMost) {
        return inTransaction(sql -> ParkedEvents.page(question, after, atMost, sql));
    }

    ParkedRecord get(UUID id) {
        return inTransaction(sql -> ParkedRecords.find(id, sql))
                .orElseThrow(() -> new ParkingProblem.ParkedEventUnknown(id).refuse());
    }

    Redriven redrive(UUID id, Optional<Correction> correction) {
        return redrive(get(id).event(), correction);
    }

    private Redriven redrive(ParkedEvent asked, Optional<Correction> correction) {
        var reader = readerOf(asked.subscription());
        var outcome = Redriven.NOTHING;
        do {
            var redrive = new Redrive(reader);
            outcome = outcome.then(inTransaction(sql -> redrive.run(asked, correction, sql)));
            reader.committed(redrive.applied());
        } while (outcome.goesOn());
        LOG.infof(
                "redrove %s of %s: %d applied, %d remain",
                asked.key(), reader.subscription(), outcome.applied(), outcome.remaining());
        return outcome;
    }

    /** Leaves the event out for good, and goes on with those behind it. */
    Redriven discard(UUID id, Rulings.Decision decision) {
        return discard(get(id).event(), decision);
    }

    private Redriven discard(ParkedEvent asked, Rulings.Decision decision) {
        var reader = readerOf(asked.subscription());
        var discard = new Discard(reader);
        var outcome = inTransaction(sql -> discard.run(asked, decision, sql));
        reader.committed(discard.applied());
        LOG.infof(
                "discarded %s of %s: %d of the key remain parked",
                asked.id(), reader.subscription(), outcome.remaining());
        return outcome.goesOn() ? outcome.then(redrive(asked, Optional.empty())) : outcome;
    }

    /** Key after key, while the time lasts; who asks again goes on where it stopped. */
    RedrivenInBulk redriveAll(ParkedEvents.Cause cause) {
        return each(cause, event -> redrive(event, Optional.empty()));
    }

    RedrivenInBulk discardAll(ParkedEvents.Cause cause, Rulings.Decision decision) {
        return each(cause, event -> discard(event, decision));
    }

    private RedrivenInBulk each(ParkedEvents.Cause cause, Function<ParkedEvent, Redriven> work) {
        readerOf(cause.subscription());
        var found = inTransaction(sql -> ParkedEvents.withCause(cause, MOST_KEYS + 1, sql));
        var deadline = System.nanoTime() + BULK_NANOS;
        var outcome = RedrivenInBulk.NOTHING;
        for (var event : found) {
            if (outcome.keys() == MOST_KEYS || System.nanoTime() > deadline) {
                return outcome.withMore(true);
            }
            outcome = outcome.and(stillParked(event) ? work.apply(event) : Redriven.NOTHING);
        }
        return outcome;
    }

    /** Somebody else may have been there meanwhile. */
    private boolean stillParked(ParkedEvent event) {
        return inTransaction(sql -> ParkedRecords.find(event.id(), sql)).isPresent();
    }

    /**
     * Applies again what another reader of the family has had ruled on: a build that parked a record before the ruling
     * comes to the same tables as one that met it afterwards. What fails all the same is tried less and less often.
     */
    public void redriveRuled(Collection<Reader> readers) {
        var subscriptions = readers.stream().map(Reader::subscription).toList();
        var due = inTransaction(sql -> {
            if (System.nanoTime() - madeDueAt > MAKE_DUE_EVERY_NANOS) {
                madeDueAt = System.nanoTime();
                ParkedEvents.makeDue(sql);
            }
            return ParkedEvents.due(subscriptions, sql);
        });
        due.forEach(event -> redrive(event, Optional.empty()));
    }

    /** How many events are parked for each subscription. */
    public Map<String, Long> counts() {
        return inTransaction(ParkedEvents::counts);
    }

    private Reader readerOf(String subscription) {
        return readers.apply(subscription)
                .orElseThrow(() -> new ParkingProblem.ParkedEventReaderGone(subscription).refuse());
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

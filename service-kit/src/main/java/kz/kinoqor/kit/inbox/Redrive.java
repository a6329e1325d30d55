package kz.kinoqor.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * Applies what is parked for one key, in order, in one transaction; stops at the first that fails again, which keeps what
 * went before it.
 */
final class Redrive {

    /** One at a time is in memory, and the partition waits for no more than these. */
    private static final int AT_ONCE = 200;

    private final Reader reader;
    private final Intake intake;
    private final Sequences sequences;
    private final Positions positions;
    private final Rulings rulings;
    private final List<Received> applied = new ArrayList<>();
    private Tally tally = Tally.NOTHING;

    Redrive(Reader reader) {
        this.reader = reader;
        this.intake = new Intake(reader);
        this.sequences = new Sequences(reader.subscription());
        this.positions = new Positions(reader.subscription());
        this.rulings = new Rulings(reader.family());
    }

    /** Takes so many at most; where more of the key is left, run it again in another transaction. */
    Redriven run(ParkedEvent asked, Optional<Correction> correction, Connection sql) throws SQLException {
        Gate.enter(reader.subscription(), sql);
        var partition = new TopicPartition(asked.topic(), asked.partition());
        var row = positions.lock(Set.of(partition), sql).getOrDefault(partition, 0L);
        var outcome = inOrder(asked, correction, sql);
        positions.advance(List.of(new Positions.Move(partition, new Batch.Span(row, row), tally)), sql);
        waitForTheDisk(sql);
        return outcome;
    }

    private Redriven inOrder(ParkedEvent asked, Optional<Correction> correction, Connection sql) throws SQLException {
        int done = 0;
        for (; done < AT_ONCE; done++) {
            var first = ParkedRecords.firstOfKey(asked, sql);
            if (first.isEmpty()) {
                break;
            }
            var id = first.get().event().id();
            var failure = tryAgain(first.get(), correction.filter(c -> id.equals(asked.id())), sql);
            if (failure.isPresent()) {
                var why = failure.get();
                ParkedRecords.failedAgain(id, why, sql);
                var left = ParkedRecords.leftOfKey(asked, sql);
                return new Redriven(done, left, new Redriven.StillFailing(id, why.cause(), why.detail()));
            }
        }
        return new Redriven(done, ParkedRecords.leftOfKey(asked, sql), null);
    }

    /** A reader may let its batches go without: what a person was told is done is done. */
    private static void waitForTheDisk(Connection sql) throws SQLException {
        try (var set = sql.createStatement()) {
            set.execute("set local synchronous_commit = on");
        }
    }

    /** Empty where it went well: then it is parked no more. */
    private Optional<Content.Broken> tryAgain(ParkedRecord parked, Optional<Correction> correction, Connection sql)
            throws SQLException {
        var before = sql.setSavepoint();
        try {
            var failure = apply(new Incoming(parked.raw(), content(parked, correction, sql)), sql);
            if (failure.isPresent()) {
                return failure;
            }
            if (correction.isPresent()) {
                var given = correction.get();
                rulings.corrected(parked.raw(), given.value(), given.decision(), sql);
            }
            ParkedRecords.remove(parked.event().id(), sql);
            return Optional.empty();
        } catch (SQLException | RuntimeException failure) {
            if (Fault.of(failure) != Fault.OF_THE_RECORD) {
                throw failure;
            }
            sql.rollback(before);
            return Optional.of(new Content.Broken("refused", String.valueOf(failure.getMessage())));
        }
    }

    private Content content(ParkedRecord parked, Optional<Correction> correction, Connection sql) throws SQLException {
        if (correction.isPresent()) {
            return Decoder.decode(parked.raw().withValue(correction.get().value()));
        }
        return rulings.on(parked.raw(), sql).orElseGet(() -> Decoder.decode(parked.raw()));
    }

    private Optional<Content.Broken> apply(Incoming tried, Connection sql) throws SQLException {
        var incoming = intake.wanted(tried);
        if (incoming.content() instanceof Content.Broken broken) {
            return Optional.of(broken);
        }
        var sorting = new Sorting(sequences.newest(Intake.subjects(List.of(incoming)), sql), Set.of());
        sorting.add(incoming);
        intake.apply(sorting, sql);
        applied.addAll(sorting.fresh());
        tally = sorting.tallies().values().stream().reduce(tally, Tally::plus);
        return Optional.empty();
    }

    /** What reached the tables, for those who wait for it. */
    List<Received> applied() {
        return applied;
    }
}

package kz.kinoqor.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.kit.failpoint.Failpoint;

/** Takes a batch in within one transaction: position, sequences, parking lot and the reader's own tables. */
final class Intake {

    private final Reader reader;
    private final Positions positions;
    private final Sequences sequences;
    private final ParkingLot parkingLot;
    private final Rulings rulings;

    Intake(Reader reader) {
        this.reader = reader;
        this.positions = new Positions(reader.subscription());
        this.sequences = new Sequences(reader.subscription());
        this.parkingLot = new ParkingLot(reader.subscription());
        this.rulings = new Rulings(reader.family());
    }

    /** As far as the transaction is concerned: the caller commits, or nothing of it happened. */
    Taken take(Batch batch, Connection sql) throws SQLException {
        Gate.enter(reader.subscription(), sql);
        return takeBehindTheGate(batch, sql);
    }

    /** The same for whoever has closed the gate, in this transaction or in another. */
    Taken takeBehindTheGate(Batch batch, Connection sql) throws SQLException {
        positions.lock(batch.spans(), sql);
        var sorting = new Sorting(
                sequences.newest(subjects(batch.records()), sql), parkingLot.occupied(batch.records(), sql));
        for (var incoming : batch.records()) {
            sorting.add(ruled(incoming, sql));
        }
        positions.advance(moves(batch, sorting), sql);
        parkingLot.park(sorting.parked(), sql);
        apply(sorting, sql);
        if (!batch.records().isEmpty()) {
            Failpoint.reach("inbox.before_commit");
        }
        return new Taken(sorting.fresh(), sorting.tallies().values().stream().reduce(Tally.NOTHING, Tally::plus));
    }

    /**
     * Remembers how far each subject has come and applies what was sorted out as fresh. The reader's own tables come last:
     * it may point the transaction at their schema, and PostgreSQL plans a statement anew that it meets under another
     * search path than before.
     */
    void apply(Sorting sorting, Connection sql) throws SQLException {
        sequences.advance(sorting.advanced(), sql);
        if (!sorting.fresh().isEmpty()) {
            reader.apply(List.copyOf(sorting.fresh()), sql);
        }
    }

    /** Only what cannot be taken as it is has anything to be ruled on. */
    private Incoming ruled(Incoming incoming, Connection sql) throws SQLException {
        return incoming.content() instanceof Content.Broken broken && !broken.settled()
                ? rulings.on(incoming.raw(), sql).map(incoming::as).orElse(incoming)
                : incoming;
    }

    private static HashSet<UUID> subjects(List<Incoming> records) {
        var subjects = new HashSet<UUID>();
        for (var incoming : records) {
            if (incoming.content() instanceof Content.Known known) {
                subjects.add(known.received().envelope().subject());
            }
        }
        return subjects;
    }

    private static List<Positions.Move> moves(Batch batch, Sorting sorting) {
        var moves = new ArrayList<Positions.Move>();
        batch.spans()
                .forEach((partition, span) -> moves.add(
                        new Positions.Move(partition, span, sorting.tallies().getOrDefault(partition, Tally.NOTHING))));
        return moves;
    }

    /** What became of a batch. */
    record Taken(List<Received> applied, Tally tally) {}
}

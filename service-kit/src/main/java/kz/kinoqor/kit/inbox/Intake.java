package kz.kinoqor.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
        var records = new ArrayList<Incoming>();
        for (var incoming : batch.records()) {
            records.add(ruled(incoming, sql));
        }
        var sorting = new Sorting(sequences.newest(subjects(records), sql), parkingLot.occupied(records, sql));
        records.forEach(sorting::add);
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
        var wanted = wanted(incoming);
        return wanted.content() instanceof Content.Broken broken && !broken.settled()
                ? rulings.on(wanted.raw(), sql)
                        .map(wanted::as)
                        .map(this::wanted)
                        .orElse(wanted)
                : wanted;
    }

    /** A fact of an unknown type is one like any other to a reader that wants every type. */
    Incoming wanted(Incoming incoming) {
        return incoming.content() instanceof Content.Unknown unknown && reader.wantsEveryType()
                ? incoming.as(unknown.inFull())
                : incoming;
    }

    static Set<Subject> subjects(List<Incoming> records) {
        return records.stream()
                .map(incoming -> incoming.content().step())
                .filter(Objects::nonNull)
                .map(Content.Step::subject)
                .collect(Collectors.toSet());
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

package kz.kinoqor.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Applies what is parked for one key, in order, in one transaction; stops at the first that fails again, which keeps what
 * went before it.
 */
final class Redrive {

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

    Redriven run(ParkedRecord asked, Optional<Correction> correction, Connection sql) throws SQLException {
        Gate.enter(reader.subscription(), sql);
        var partition = asked.raw().partition();
        var row = positions.lock(Set.of(partition), sql).getOrDefault(partition, 0L);
        var waiting = ParkedRecords.ofKey(asked.event(), sql);
        var outcome = inOrder(waiting, asked.event().id(), correction, sql);
        positions.advance(List.of(new Positions.Move(partition, new Batch.Span(row, row), tally)), sql);
        return outcome;
    }

    private Redriven inOrder(List<ParkedRecord> waiting, UUID asked, Optional<Correction> correction, Connection sql)
            throws SQLException {
        for (int done = 0; done < waiting.size(); done++) {
            var parked = waiting.get(done);
            var id = parked.event().id();
            var failure = tryAgain(parked, correction.filter(c -> id.equals(asked)), sql);
            if (failure.isPresent()) {
                var why = failure.get();
                ParkedRecords.failedAgain(id, why, sql);
                return new Redriven(
                        done, waiting.size() - done, new Redriven.StillFailing(id, why.cause(), why.detail()));
            }
        }
        return new Redriven(waiting.size(), 0, null);
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

    private Optional<Content.Broken> apply(Incoming incoming, Connection sql) throws SQLException {
        if (incoming.content() instanceof Content.Broken broken) {
            return Optional.of(broken);
        }
        Map<UUID, Long> newest = incoming.content() instanceof Content.Known known
                ? sequences.newest(Set.of(known.received().envelope().subject()), sql)
                : Map.of();
        var sorting = new Sorting(newest, Set.of());
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

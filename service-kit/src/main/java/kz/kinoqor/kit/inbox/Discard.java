package kz.kinoqor.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Leaves a parked event out for good. Its place in the sequence counts as taken, so that the next one is no gap. */
final class Discard {

    private final String subscription;
    private final Rulings rulings;

    Discard(Reader reader) {
        this.subscription = reader.subscription();
        this.rulings = new Rulings(reader.family());
    }

    /** Gives how many events of the key remain parked. */
    int run(ParkedRecord asked, Rulings.Decision decision, Connection sql) throws SQLException {
        Gate.enter(subscription, sql);
        new Positions(subscription).lock(List.of(asked.raw().partition()), sql);
        var waiting = ParkedRecords.ofKey(asked.event(), sql);
        requireFirst(asked, waiting);
        rulings.discarded(asked.raw(), decision, sql);
        var step = Decoder.step(asked.raw());
        if (step != null) {
            new Sequences(subscription).advance(Map.of(step.subject(), step.sequence()), sql);
        }
        ParkedRecords.remove(asked.event().id(), sql);
        if (waiting.size() > 1) {
            ParkedRecords.isFirstNow(waiting.get(1).event().id(), sql);
        }
        return waiting.size() - 1;
    }

    private static void requireFirst(ParkedRecord asked, List<ParkedRecord> waiting) {
        var id = asked.event().id();
        if (waiting.stream().noneMatch(parked -> parked.event().id().equals(id))) {
            throw new ParkingProblem.Unknown(id).refuse();
        }
        if (!waiting.getFirst().event().id().equals(id)) {
            throw new ParkingProblem.NotFirst(id).refuse();
        }
    }
}

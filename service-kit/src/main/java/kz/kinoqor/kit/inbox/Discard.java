package kz.kinoqor.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Rules that a parked event is left out for good, and goes on with those that waited behind it. Its place in the
 * sequence counts as taken, so that the next one is no gap.
 */
final class Discard {

    private final Positions positions;
    private final Rulings rulings;
    private final Redrive redrive;
    private final String subscription;

    Discard(Reader reader) {
        this.subscription = reader.subscription();
        this.positions = new Positions(subscription);
        this.rulings = new Rulings(reader.family());
        this.redrive = new Redrive(reader);
    }

    Redriven run(ParkedRecord asked, Rulings.Decision decision, Connection sql) throws SQLException {
        Gate.enter(subscription, sql);
        positions.lock(List.of(asked.raw().partition()), sql);
        requireFirst(asked.event().id(), ParkedRecords.ofKey(asked.event(), sql));
        rulings.discarded(asked.raw(), decision, sql);
        return redrive.run(asked, Optional.empty(), sql);
    }

    private static void requireFirst(UUID id, List<ParkedRecord> waiting) {
        if (waiting.stream().noneMatch(parked -> parked.event().id().equals(id))) {
            throw new ParkingProblem.Unknown(id).refuse();
        }
        if (!waiting.getFirst().event().id().equals(id)) {
            throw new ParkingProblem.NotFirst(id).refuse();
        }
    }

    /** What reached the tables, for those who wait for it. */
    List<Received> applied() {
        return redrive.applied();
    }
}

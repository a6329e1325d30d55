package kz.kinoqor.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

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

    Redriven run(ParkedEvent asked, Rulings.Decision decision, Connection sql) throws SQLException {
        Gate.enter(subscription, sql);
        positions.lock(List.of(new TopicPartition(asked.topic(), asked.partition())), sql);
        rulings.discarded(firstOfKey(asked, sql), decision, sql);
        return redrive.run(asked, Optional.empty(), sql);
    }

    private static RawRecord firstOfKey(ParkedEvent asked, Connection sql) throws SQLException {
        if (ParkedRecords.find(asked.id(), sql).isEmpty()) {
            throw new ParkingProblem.ParkedEventUnknown(asked.id()).refuse();
        }
        return ParkedRecords.firstOfKey(asked, sql)
                .filter(first -> first.event().id().equals(asked.id()))
                .map(ParkedRecord::raw)
                .orElseThrow(() -> new ParkingProblem.ParkedEventNotFirst(asked.id()).refuse());
    }

    /** What reached the tables, for those who wait for it. */
    List<Received> applied() {
        return redrive.applied();
    }
}

package kz.kinoqor.kit.inbox;

import java.time.Duration;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;

/** How many records are still to be read, also while none is read: an outage is when it matters. */
final class Lag {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Consumer<?, ?> consumer;
    private final Placement placement;
    private final Pulse pulse;

    Lag(Consumer<?, ?> consumer, Placement placement, Pulse pulse) {
        this.consumer = consumer;
        this.placement = placement;
        this.pulse = pulse;
    }

    /** As the last fetches told. */
    void asFetched() {
        pulse.lag(consumer.assignment().stream()
                .map(consumer::currentLag)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .sum());
    }

    /** Whether there is nothing left to read; while that is not known there may be. */
    boolean isNone() {
        return consumer.assignment().stream()
                .allMatch(partition -> consumer.currentLag(partition).orElse(1) == 0);
    }

    /** Nothing is fetched then, so the broker is asked where its logs end; where it is away, too, nothing new is known. */
    void whileStandingStill() {
        try {
            var standing = placement.lastKnown();
            var ends = consumer.endOffsets(standing.keySet(), PATIENCE);
            pulse.lag(ends.entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue() - standing.getOrDefault(end.getKey(), end.getValue())))
                    .sum());
        } catch (KafkaException e) {
            return;
        }
    }
}

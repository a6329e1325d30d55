package kz.kinoqor.system.verdict;

import java.util.UUID;

/**
 * An event, wherever it was seen.
 *
 * @param id of the event, the same everywhere
 * @param text its content
 */
public record Event(String id, String topic, UUID subject, long sequence, String text) {

    /** One change of one aggregate. */
    public record Step(UUID subject, long sequence) {}

    Step step() {
        return new Step(subject, sequence);
    }

    @Override
    public String toString() {
        return topic + " " + subject + "#" + sequence;
    }
}

package kz.kinoqor.system.verdict;

import java.util.UUID;

/**
 * An aggregate's own row, which is what was really committed.
 *
 * @param before its revision when the load began; 0 where it was not there
 * @param now its revision afterwards
 * @param copied the revision in the other service's copy of it; the same as now where nobody keeps one
 */
public record Aggregate(String topic, UUID id, long before, long now, long copied) {

    @Override
    public String toString() {
        return topic + " " + id;
    }
}

package kz.kinoqor.system.verdict;

import java.util.List;
import java.util.Set;

/**
 * Somewhere events can be seen.
 *
 * @param name for people
 * @param topics whose events are shown here; none for all
 * @param repeats whether the same event may be here more than once
 * @param events in the order of the place
 */
public record Place(String name, Set<String> topics, boolean repeats, List<Event> events) {

    boolean shows(String topic) {
        return topics.isEmpty() || topics.contains(topic);
    }
}

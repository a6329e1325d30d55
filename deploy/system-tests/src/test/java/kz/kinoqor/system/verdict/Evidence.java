package kz.kinoqor.system.verdict;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was found after a load.
 *
 * @param source the outboxes: what was committed, in the order of commits
 * @param aggregates those whose own rows changed
 * @param copies everywhere else the same events must be
 * @param counted by how much each count of the overview grew, by the topic it counts; all events under {@code events}
 * @param positions where each reader stood, look after look
 */
public record Evidence(
        List<Event> source,
        List<Aggregate> aggregates,
        List<Place> copies,
        Map<String, Long> counted,
        List<Map<String, Long>> positions) {

    static final String EVENTS = "events";

    Stream<Place> everywhere() {
        return Stream.concat(Stream.of(new Place("the outbox", Set.of(), false, source)), copies.stream());
    }
}

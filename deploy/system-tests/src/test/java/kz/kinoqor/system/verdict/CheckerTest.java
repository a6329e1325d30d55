package kz.kinoqor.system.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A judge who cannot find anybody guilty is none: each way to go wrong is planted, and must be seen. */
class CheckerTest {

    private static final String FILMS = "films";
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private static final List<Claim> CLAIMS = List.of(
            new Claim.Done("mark-1x", FILMS, ONE, 1),
            new Claim.Done("mark-2x", FILMS, ONE, 2),
            new Claim.Done("mark-3x", FILMS, OTHER, 1),
            new Claim.Undone("mark-4x"),
            new Claim.Unknown("mark-5x"));

    private static final List<Event> EVENTS = List.of(
            new Event("a", FILMS, ONE, 1, "mark-1x"),
            new Event("b", FILMS, ONE, 2, "mark-2x"),
            new Event("c", FILMS, OTHER, 1, "mark-3x"),
            new Event("d", FILMS, OTHER, 2, "mark-5x"));

    private static final Event RESENT = EVENTS.getFirst();

    private List<Event> source = EVENTS;
    private List<Aggregate> aggregates =
            List.of(new Aggregate(FILMS, ONE, 0, 2, 2), new Aggregate(FILMS, OTHER, 0, 2, 2));
    private List<Event> kafka = EVENTS;
    private List<Event> feed = EVENTS;
    private Map<String, Long> counted = Map.of("events", 4L, FILMS, 2L);
    private List<Map<String, Long>> positions = List.of(Map.of("feed", 3L), Map.of("feed", 3L), Map.of("feed", 4L));

    @Test
    void findsNothingWhereAllIsWell() {
        assertThat(complaints()).isEmpty();
    }

    @Test
    void allowsARecordToBeSentAgain() {
        kafka = with(EVENTS, RESENT);
        assertThat(complaints()).isEmpty();
    }

    @Test
    void findsALossInTheSource() {
        source = without(EVENTS, 1);
        assertThat(complaints()).contains("mark-2x was acknowledged, yet is lost from the outbox");
    }

    @Test
    void findsALossOnKafka() {
        kafka = without(EVENTS, 2);
        assertThat(complaints()).contains("mark-3x was acknowledged, yet is lost from kafka");
    }

    @Test
    void findsALossInAReadModel() {
        feed = without(EVENTS, 0);
        assertThat(complaints()).contains("mark-1x was acknowledged, yet is lost from feed");
    }

    @Test
    void findsACommittedEventThatNobodyClaimsAndThatIsLost() {
        feed = without(EVENTS, 3);
        assertThat(complaints()).singleElement().asString().endsWith("was committed, yet never came to feed");
    }

    @Test
    void findsAnotherContentUnderTheSameStep() {
        feed = changed(EVENTS, 0, event -> new Event("a", FILMS, ONE, 1, "mark-9x"));
        assertThat(complaints()).contains("mark-1x was acknowledged, yet is lost from feed");
    }

    @Test
    void findsARequestThatTookEffectTwice() {
        var again = new Event("e", FILMS, new UUID(0, 3), 1, "mark-3x");
        source = with(EVENTS, again);
        kafka = source;
        feed = source;
        assertThat(complaints()).contains("mark-3x was done 2 times");
    }

    @Test
    void findsAnEventThatAReadModelAppliedTwice() {
        feed = with(EVENTS, RESENT);
        assertThat(complaints()).singleElement().asString().endsWith("is in feed twice");
    }

    @Test
    void findsTheEffectOfARefusedRequest() {
        source = changed(EVENTS, 3, event -> new Event("d", FILMS, OTHER, 2, "mark-4x"));
        assertThat(complaints()).contains("mark-4x was refused, yet is in the outbox");
    }

    @Test
    void findsAnEventWithoutACommittedChange() {
        kafka = with(EVENTS, new Event("f", FILMS, new UUID(0, 4), 1, "nobody's"));
        assertThat(complaints()).singleElement().asString().endsWith("is in kafka, yet was never committed");
    }

    @Test
    void findsAReorder() {
        kafka = new ArrayList<>(EVENTS);
        Collections.swap(kafka, 0, 1);
        assertThat(complaints()).singleElement().asString().contains("is out of order in kafka");
    }

    @Test
    void findsAReorderThatAReadModelShows() {
        feed = new ArrayList<>(EVENTS);
        Collections.swap(feed, 2, 3);
        assertThat(complaints()).singleElement().asString().contains("is out of order in feed");
    }

    @Test
    void findsAWrongCount() {
        counted = Map.of("events", 5L, FILMS, 2L);
        assertThat(complaints()).containsExactly("the count of events grew by 5, not by 4");
    }

    @Test
    void findsAReaderThatWentBack() {
        positions = List.of(Map.of("feed", 4L), Map.of("feed", 3L));
        assertThat(complaints()).containsExactly("feed went back from 4 to 3");
    }

    @Test
    void findsAChangeThatHasNoEvent() {
        aggregates = List.of(aggregates.getFirst(), new Aggregate(FILMS, OTHER, 0, 3, 3));
        assertThat(complaints())
                .containsExactly("films " + OTHER + " has the events [1, 2], yet its row went through [1, 2, 3]");
    }

    @Test
    void findsAnEventWhoseAggregateDidNotChange() {
        aggregates = List.of(aggregates.getFirst());
        assertThat(complaints())
                .hasSize(2)
                .allSatisfy(complaint -> assertThat(complaint).endsWith("yet no aggregate changed with it"));
    }

    @Test
    void findsACopyThatStayedBehind() {
        aggregates = List.of(aggregates.getFirst(), new Aggregate(FILMS, OTHER, 0, 2, 1));
        assertThat(complaints()).containsExactly("films " + OTHER + " is at 2, yet its copy is at 1");
    }

    private List<String> complaints() {
        var copies = List.of(new Place("kafka", Set.of(), true, kafka), new Place("feed", Set.of(FILMS), false, feed));
        return Checker.complaints(CLAIMS, new Evidence(source, aggregates, copies, counted, positions));
    }

    private static List<Event> with(List<Event> events, Event more) {
        var all = new ArrayList<>(events);
        all.add(more);
        return all;
    }

    private static List<Event> without(List<Event> events, int index) {
        var rest = new ArrayList<>(events);
        rest.remove(index);
        return rest;
    }

    private static List<Event> changed(List<Event> events, int index, UnaryOperator<Event> change) {
        var all = new ArrayList<>(events);
        all.set(index, change.apply(all.get(index)));
        return all;
    }
}

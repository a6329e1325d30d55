package kz.kinoqor.system.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kinoqor.contracts.FactTypes;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.system.door.Door;
import kz.kinoqor.system.door.Json;
import kz.kinoqor.system.road.Told;
import kz.kinoqor.system.stack.Database;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.verdict.Event;
import kz.kinoqor.system.verdict.Evidence;
import kz.kinoqor.system.verdict.Place;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Collects what came of everything written since it was opened. Nobody else may write meanwhile. */
final class Inquiry implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Set<String> IN_THREADS = Set.of(Topics.FILMS.name(), Topics.AWARDS.name());
    private static final Map<String, String> COUNTS = Map.of(
            "films", Topics.FILMS.name(),
            "funds", Topics.FUNDS.name(),
            "awards", Topics.AWARDS.name(),
            "events", "events");
    private static final String WRITTEN = "select id::text from outbox";
    private static final String COMMITTED = """
            select id::text, topic, subject, sequence, correlation_id, payload
              from outbox
             where recorded_at >= ?::timestamptz
             order by subject, sequence
            """;

    private final Suite suite;
    private final Door door;
    private final PositionWatch watch;
    private final String openedAt;
    private final Aggregates aggregatesBefore;
    private final Set<String> toldBefore;
    private final JsonNode countedBefore;
    private final String feedBefore;

    private Inquiry(Suite suite) {
        this.suite = suite;
        this.door = suite.door();
        awaitQuiet();
        this.watch = PositionWatch.over(suite);
        this.openedAt = suite.database("catalog")
                .query("select clock_timestamp()::text", row -> row.getString(1))
                .getFirst();
        this.aggregatesBefore = Aggregates.of(suite);
        this.toldBefore = suite.road().everything().stream().map(Told::id).collect(Collectors.toSet());
        this.countedBefore = counts();
        this.feedBefore = door.read("/v1/feed?order=newest&limit=1")
                .json()
                .at("/items/0/id")
                .asText();
    }

    static Inquiry open(Suite suite) {
        return new Inquiry(suite);
    }

    /** What was written before has come through everywhere, so that nothing of it is taken for news. */
    private void awaitQuiet() {
        Awaitility.await("everything written before has come through")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> isTold() && readersHaveCaughtUp());
    }

    private boolean isTold() {
        var told = suite.road().everything().stream().map(Told::id).collect(Collectors.toSet());
        return written().allMatch(told::contains);
    }

    private boolean readersHaveCaughtUp() {
        return lags().values().stream().allMatch(lag -> lag == 0);
    }

    private Map<String, Long> lags() {
        return Json.each(door.read("/v1/projections").json().path("items")).stream()
                .collect(Collectors.toMap(
                        projection -> projection.path("name").asText(),
                        projection -> projection.path("lag").asLong(-1)));
    }

    private Stream<String> written() {
        return outboxes().flatMap(outbox -> outbox.query(WRITTEN, row -> row.getString(1)).stream());
    }

    private Stream<Database> outboxes() {
        return Stream.of("catalog", "funding").map(suite::database);
    }

    String openedAt() {
        return openedAt;
    }

    /** Waits until everything has come through, or for as long as anybody would wait, and tells what there is. */
    Evidence evidence() {
        var committed = committed();
        var events = committed.stream().map(Committed::event).toList();
        awaitArrival(events.size());
        return new Evidence(
                events,
                Aggregates.of(suite).changedSince(aggregatesBefore),
                List.of(
                        new Place("Kafka", Set.of(), true, onKafka()),
                        new Place("the feed", Set.of(), false, inFeed()),
                        new Place("the film threads", IN_THREADS, false, inThreads(committed))),
                grown(),
                watch.looks());
    }

    private void awaitArrival(int events) {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> missing(events).isEmpty());
        } catch (ConditionTimeoutException e) {
            // What is lost is for the checker to name; this is what was waited for.
            System.out.println("after " + PATIENCE + " is still missing: " + missing(events));
        }
    }

    private List<String> missing(int events) {
        var missing = new LinkedHashMap<String, Boolean>();
        missing.put("the overview has counted them", grown().getOrDefault("events", 0L) >= events);
        missing.put("they are on Kafka", onKafka().size() >= events);
        missing.put("they are in the feed", inFeed().size() >= events);
        lags().forEach((projection, lag) -> missing.put(projection + " lags by none, not by " + lag, lag == 0));
        missing.put("films are copied", Aggregates.of(suite).areCopiedSince(aggregatesBefore));
        return missing.entrySet().stream()
                .filter(one -> !one.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** An event as it was committed, with the thread it belongs to. */
    private record Committed(Event event, UUID thread) {}

    private List<Committed> committed() {
        return outboxes()
                .flatMap(database -> database
                        .query(
                                COMMITTED,
                                row -> new Committed(
                                        new Event(
                                                row.getString("id"),
                                                row.getString("topic"),
                                                row.getObject("subject", UUID.class),
                                                row.getLong("sequence"),
                                                row.getString("payload")),
                                        row.getObject("correlation_id", UUID.class)),
                                openedAt)
                        .stream())
                .toList();
    }

    private List<Event> onKafka() {
        return suite.road().everything().stream()
                .filter(told -> !toldBefore.contains(told.id()))
                .map(told -> new Event(told.id(), told.topic(), told.subject(), told.sequence(), told.value()))
                .toList();
    }

    private List<Event> inFeed() {
        var events = new ArrayList<Event>();
        var after = feedBefore;
        while (true) {
            var items = Json.each(
                    door.read("/v1/feed?limit=200&after=" + after).json().path("items"));
            items.forEach(item -> events.add(event(item)));
            if (items.isEmpty()) {
                return events;
            }
            after = items.getLast().path("id").asText();
        }
    }

    private List<Event> inThreads(List<Committed> committed) {
        var films = committed.stream()
                .filter(one -> IN_THREADS.contains(one.event().topic()))
                .map(Committed::thread)
                .collect(Collectors.toCollection(TreeSet::new));
        return films.stream()
                .map(film -> door.get("/v1/films/" + film + "/thread?limit=200"))
                .filter(answer -> answer.status() == 200)
                .flatMap(answer -> Json.each(answer.json().path("items")).stream())
                .map(Inquiry::event)
                .toList();
    }

    private static Event event(JsonNode item) {
        var type = item.path("type").asText();
        return new Event(
                item.path("eventId").asText(),
                FactTypes.named(type).map(Topics::of).orElseThrow().name(),
                UUID.fromString(item.path("subject").asText()),
                item.path("sequence").asLong(),
                item.path("data").toString());
    }

    private Map<String, Long> grown() {
        var now = counts();
        var grown = new HashMap<String, Long>();
        COUNTS.forEach((count, of) -> grown.put(
                of, now.path(count).asLong() - countedBefore.path(count).asLong()));
        return grown;
    }

    private JsonNode counts() {
        return door.read("/v1/analytics/overview").json().path("counts");
    }

    @Override
    public void close() {
        watch.close();
    }
}

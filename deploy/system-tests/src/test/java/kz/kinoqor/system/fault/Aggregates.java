package kz.kinoqor.system.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.verdict.Aggregate;

/**
 * The rows of all aggregates at one moment.
 *
 * @param revisions by topic and id
 * @param copies funding's copy of the films
 */
record Aggregates(Map<String, Map<UUID, Long>> revisions, Map<UUID, Long> copies) {

    private static final Map<String, Map<String, String>> TABLES = Map.of(
            "catalog",
            Map.of(
                    "film", Topics.FILMS.name(),
                    "person", Topics.PEOPLE.name(),
                    "credit", Topics.CREDITS.name(),
                    "organisation", Topics.ORGANISATIONS.name(),
                    "festival", Topics.FESTIVALS.name(),
                    "selection", Topics.SELECTIONS.name()),
            "funding",
            Map.of("fund", Topics.FUNDS.name(), "award", Topics.AWARDS.name()));

    static Aggregates of(Suite suite) {
        var revisions = new HashMap<String, Map<UUID, Long>>();
        TABLES.forEach((database, tables) ->
                tables.forEach((table, topic) -> revisions.put(topic, revisions(suite, database, table))));
        return new Aggregates(revisions, revisions(suite, "funding", "known_film"));
    }

    private static Map<UUID, Long> revisions(Suite suite, String database, String table) {
        var found = new HashMap<UUID, Long>();
        suite.database(database)
                .query(
                        "select id, revision from " + table,
                        row -> Map.entry(row.getObject("id", UUID.class), row.getLong("revision")))
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    /** Those that are not as they were. */
    List<Aggregate> changedSince(Aggregates before) {
        return revisions.entrySet().stream()
                .flatMap(topic -> topic.getValue().entrySet().stream().map(row -> {
                    var was = before.revisions
                            .getOrDefault(topic.getKey(), Map.of())
                            .getOrDefault(row.getKey(), 0L);
                    return new Aggregate(
                            topic.getKey(), row.getKey(), was, row.getValue(), copied(topic.getKey(), row));
                }))
                .filter(aggregate -> aggregate.before() != aggregate.now())
                .toList();
    }

    private long copied(String topic, Map.Entry<UUID, Long> row) {
        return topic.equals(Topics.FILMS.name()) ? copies.getOrDefault(row.getKey(), 0L) : row.getValue();
    }

    /** Only of those that changed: an event that somebody once left out for good leaves its film behind for ever. */
    boolean areCopiedSince(Aggregates before) {
        return changedSince(before).stream().allMatch(aggregate -> aggregate.copied() == aggregate.now());
    }
}

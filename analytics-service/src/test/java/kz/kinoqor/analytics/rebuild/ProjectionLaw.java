package kz.kinoqor.analytics.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import kz.kinoqor.analytics.build.Projection;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.kit.inbox.Received;

/**
 * The law of every read model, on a real PostgreSQL: replaying all facts in one go leaves the same tables as following
 * them through duplicates, any interleaving of subjects, any cut into batches, and a crash before any commit.
 */
public final class ProjectionLaw {

    private static final int LARGEST_BATCH = 7;

    private final Projection projection;
    private final Random chance;

    /** @param chance draws the interleaving, the duplicates, the cuts and the crashes */
    public ProjectionLaw(Projection projection, Random chance) {
        this.projection = projection;
        this.chance = chance;
    }

    /**
     * Holds the projection to the law.
     *
     * @param history the facts of each subject in their order
     */
    public void hold(List<? extends Fact> history) throws SQLException {
        assertThat(following(history)).isEqualTo(replaying(history));
    }

    private String replaying(List<? extends Fact> history) throws SQLException {
        try (var tables = new ProjectedTables(projection)) {
            tables.apply(tables.received(history));
            return tables.checksum();
        }
    }

    private String following(List<? extends Fact> history) throws SQLException {
        try (var tables = new ProjectedTables(projection)) {
            var delivered = disturbed(tables.received(history));
            var applied = new HashMap<UUID, Long>();
            for (int from = 0, to; from < delivered.size(); from = to) {
                to = Math.min(delivered.size(), from + 1 + chance.nextInt(LARGEST_BATCH));
                var batch = newOnes(delivered.subList(from, to), applied);
                if (chance.nextInt(4) == 0) {
                    tables.applyAndCrash(batch);
                }
                tables.apply(batch);
            }
            return tables.checksum();
        }
    }

    /** Subjects interleaved anew, each in its own order, with facts of before delivered again in between. */
    private List<Received> disturbed(List<Received> told) {
        var bySubject = new LinkedHashMap<UUID, List<Received>>();
        told.forEach(received -> bySubject
                .computeIfAbsent(received.envelope().subject(), _ -> new ArrayList<>())
                .add(received));
        var waiting = new ArrayList<>(bySubject.values());
        var delivered = new ArrayList<Received>();
        while (!waiting.isEmpty()) {
            var subject = waiting.get(chance.nextInt(waiting.size()));
            delivered.add(subject.removeFirst());
            waiting.removeIf(List::isEmpty);
            if (chance.nextInt(3) == 0) {
                delivered.add(delivered.get(chance.nextInt(delivered.size())));
            }
        }
        return delivered;
    }

    /** What the inbox lets through: nothing of a subject that is as old as or older than what was applied of it. */
    private static List<Received> newOnes(List<Received> batch, Map<UUID, Long> applied) {
        return batch.stream()
                .filter(received -> {
                    var subject = received.envelope().subject();
                    var sequence = received.envelope().sequence();
                    var known = Objects.requireNonNullElse(applied.get(subject), 0L);
                    applied.put(subject, Math.max(known, sequence));
                    return sequence > known;
                })
                .toList();
    }
}

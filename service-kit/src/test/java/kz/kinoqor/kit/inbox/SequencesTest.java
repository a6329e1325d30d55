package kz.kinoqor.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SequencesTest {

    private final String subscription = "sequences_" + UUID.randomUUID();
    private final Sequences sequences = new Sequences(subscription);
    private final Transactions transactions = new Transactions(TestDatabase.get());
    private final UUID id = UUID.randomUUID();
    private final Subject film = new Subject("films", id);
    private final Subject person = new Subject("people", id);

    private Map<Subject, Long> newest() throws SQLException {
        return transactions.write(sql -> sequences.newest(List.of(film, person), sql));
    }

    private void advance(Map<Subject, Long> steps) throws SQLException {
        transactions.write(sql -> {
            sequences.advance(steps, sql);
            return steps;
        });
    }

    @Test
    void twoAggregatesOfDifferentTopicsMayHaveTheSameId() throws SQLException {
        advance(Map.of(film, 7L, person, 2L));

        assertThat(newest()).isEqualTo(Map.of(film, 7L, person, 2L));
    }

    /** The statistics know another subscription alone. */
    @Test
    void aSubscriptionThatIsNewIsLookedUpByItsSubjectsAllTheSame() throws SQLException {
        var many = " (subscription, subject, topic, sequence) select '%s', gen_random_uuid(), 'films', 1"
                + " from generate_series(1, 20000)";
        TestDatabase.get().execute("insert into inbox_sequence" + many.formatted("other_" + UUID.randomUUID()));
        TestDatabase.get().execute("analyze inbox_sequence");
        TestDatabase.get().execute("insert into inbox_sequence" + many.formatted(subscription));

        assertThat(plan(1_000)).containsPattern("Index Cond: .*subject = ANY").doesNotContain("Filter");
    }

    private String plan(int subjects) throws SQLException {
        return transactions.write(sql -> {
            try (var explain = sql.prepareStatement("explain " + Sequences.NEWEST)) {
                explain.setString(1, subscription);
                explain.setArray(2, SqlArrays.uuids(sql, TestDatabase.uuids(subjects), subject -> subject));
                var lines = new StringBuilder();
                try (var rows = explain.executeQuery()) {
                    while (rows.next()) {
                        lines.append(rows.getString(1)).append('\n');
                    }
                }
                return lines.toString();
            }
        });
    }

    @Test
    void aRowFromBeforeRowsHadTopicsSpeaksForEach() throws SQLException {
        TestDatabase.get()
                .execute("insert into inbox_sequence (subscription, subject, topic, sequence) values ('" + subscription
                        + "', '" + id + "', '', 4)");

        advance(Map.of(person, 5L));

        assertThat(newest()).isEqualTo(Map.of(film, 4L, person, 5L));
    }
}

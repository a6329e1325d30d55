package kz.kinoqor.system.fault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.kinoqor.system.load.History;
import kz.kinoqor.system.load.Outcome;
import kz.kinoqor.system.stack.Suite;

/** The answers that the services kept under the keys of a load, each from the transaction of its change. */
final class FirstAnswers {

    private static final String KEPT = """
            select key, convert_from(body, 'UTF8') as body, answered_at
              from idempotency_answer
             where answered_at >= ?::timestamptz
            """;

    private record Kept(String key, String body, OffsetDateTime at) {}

    private final Map<String, Kept> kept = new HashMap<>();

    private FirstAnswers() {}

    static FirstAnswers since(Suite suite, String moment) {
        var answers = new FirstAnswers();
        Stream.of("catalog", "funding")
                .map(suite::database)
                .flatMap(database -> database.query(KEPT, FirstAnswers::kept, moment).stream())
                .forEach(one -> answers.kept.put(one.key(), one));
        return answers;
    }

    /** Where a client was told something else than what was kept first. */
    List<String> complaints(History history) {
        var complaints = new ArrayList<String>();
        history.outcomes().forEach((operation, outcome) -> {
            if (outcome instanceof Outcome.Acknowledged(var answer, var afterDoubt)) {
                var first = kept.get(operation.key());
                if (first == null) {
                    complaints.add(operation + " was acknowledged, yet no answer is kept under its key");
                } else if (!first.body().equals(answer.text())) {
                    complaints.add(operation + " was answered otherwise than the first time");
                }
            }
        });
        return complaints;
    }

    /** How many answers given after doubt had been kept before this moment: they were given again, not made anew. */
    long givenAgain(History history, OffsetDateTime moment) {
        return history.outcomes().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Outcome.Acknowledged done && done.afterDoubt())
                .map(entry -> kept.get(entry.getKey().key()))
                .filter(first -> first != null && first.at().isBefore(moment))
                .count();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("key"), row.getString("body"), row.getObject("answered_at", OffsetDateTime.class));
    }
}

package kz.kinoqor.kit.testing.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/**
 * Asks PostgreSQL how it would go about a statement over the {@link LargeTables}, whatever the values: the plan that it
 * keeps for a statement that is prepared.
 */
final class Planner {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PARTIAL = """
            select c.relname
              from pg_index i
              join pg_class c on c.oid = i.indexrelid
             where i.indpred is not null and c.relnamespace = ?::regnamespace
            """;
    private static final String WHATEVER_THE_VALUES = """
            set plan_cache_mode = force_generic_plan;
            set jit = off;
            set max_parallel_workers_per_gather = 0
            """;
    /** What is left are bitmaps: they show whether there is an index that a question for rare values is served by. */
    private static final String BY_CONDITIONS_ONLY = """
            set enable_seqscan = off;
            set enable_indexscan = off;
            set enable_indexonlyscan = off
            """;

    private static final String AS_USUAL = """
            reset enable_seqscan;
            reset enable_indexscan;
            reset enable_indexonlyscan
            """;

    private final Connection sql;
    private final Set<String> small;
    private final Set<String> partial = new HashSet<>();

    Planner(Connection sql, Set<String> small) throws SQLException {
        this.sql = sql;
        this.small = small;
        execute(WHATEVER_THE_VALUES);
        execute("set search_path = " + LargeTables.SCHEMA + ", public");
        try (var query = sql.prepareStatement(PARTIAL)) {
            query.setString(1, LargeTables.SCHEMA);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    partial.add(row.getString(1));
                }
            }
        }
    }

    /** What is wrong with it, in a sentence. */
    Optional<String> fault(RecordedStatement statement) throws SQLException {
        try {
            for (var query : Parser.parseJdbcSql(statement.text(), true, true, true, false, false)) {
                var walks = walks(query, statement.types());
                if (!walks.isEmpty()) {
                    return Optional.of("%s walks through %s: %s"
                            .formatted(statement.place(), String.join(" and ", walks), statement.text()));
                }
            }
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(
                    "%s cannot be planned (%s): %s".formatted(statement.place(), e.getMessage(), statement.text()));
        }
    }

    private List<String> walks(NativeQuery query, List<String> types) throws SQLException {
        var prepared =
                "prepare judged" + (types.isEmpty() ? "" : types.stream().collect(Collectors.joining(", ", "(", ")")));
        execute(prepared + " as " + query.nativeSql);
        try {
            var parameters = query.bindPositions.length;
            var walks = plan(parameters).walks(small, partial);
            if (walks.isEmpty()) {
                return walks;
            }
            execute(BY_CONDITIONS_ONLY);
            return plan(parameters).walks(small, partial);
        } finally {
            execute(AS_USUAL);
            execute("deallocate judged");
        }
    }

    private Plan plan(int parameters) throws SQLException {
        var values = parameters == 0 ? "" : "(" + String.join(", ", Collections.nCopies(parameters, "null")) + ")";
        try (var query = sql.createStatement();
                var row = query.executeQuery("explain (format json, verbose) execute judged" + values)) {
            row.next();
            return new Plan(JSON.readTree(row.getString(1)).get(0).get("Plan"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan that is no JSON", e);
        }
    }

    void execute(String statement) throws SQLException {
        try (var execution = sql.createStatement()) {
            execution.execute(statement);
        }
    }
}

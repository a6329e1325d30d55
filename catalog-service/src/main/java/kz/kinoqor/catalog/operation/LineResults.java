package kz.kinoqor.catalog.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.kit.query.Queries;
import org.jspecify.annotations.Nullable;

/**
 * What became of each line. Results come and go in blocks, one row a block: a row for each line would cost nearly as much
 * as the film itself.
 */
@ApplicationScoped
class LineResults {

    private static final String INSERT = """
            insert into operation_result (operation_id, first_line, outcomes, results)
            values                       (?,            ?,          ?,        ?)
            """;
    private static final String ADVANCE = """
            update operation
               set lines_read = lines_read + ?, accepted = accepted + ?, already_present = already_present + ?,
                   rejected = rejected + ?, touched_at = now(), revision = revision + 1
             where id = ?
            """;
    private static final String NEXT_BLOCK = """
            select block.first_line,
                   (select coalesce(string_agg(one.result || E'\\n', '' order by one.position), '')
                      from unnest(block.outcomes, block.results) with ordinality as one (outcome, result, position)
                     where ?::text is null or one.outcome = ?) as lines
              from operation_result block
             where block.operation_id = ? and block.first_line > ?
             order by block.first_line
             limit 1
            """;

    /** Lines on their way out. */
    private record Block(long firstLine, String lines) {}

    private final Queries queries;
    private final ObjectWriter json;

    LineResults(Queries queries, ObjectMapper json) {
        this.queries = queries;
        this.json = json.writerFor(LineResult.class);
    }

    /** Keeps results in the order of their lines, and counts them as progress; within the caller's transaction. */
    void add(Connection sql, UUID operation, List<LineResult> results) throws SQLException {
        try (var insert = sql.prepareStatement(INSERT);
                var advance = sql.prepareStatement(ADVANCE)) {
            insert.setObject(1, operation);
            insert.setLong(2, results.getFirst().line());
            insert.setArray(
                    3,
                    sql.createArrayOf(
                            "text",
                            results.stream()
                                    .map(result -> result.outcome().name())
                                    .toArray(String[]::new)));
            insert.setArray(
                    4,
                    sql.createArrayOf(
                            "text", results.stream().map(this::written).toArray(String[]::new)));
            insert.executeUpdate();
            advance.setLong(1, results.size());
            advance.setLong(2, count(results, Outcome.REGISTERED) + count(results, Outcome.VALID));
            advance.setLong(3, count(results, Outcome.ALREADY_PRESENT));
            advance.setLong(4, count(results, Outcome.REJECTED));
            advance.setObject(5, operation);
            advance.executeUpdate();
        }
    }

    /** Writes one line of JSON for each result there is so far, a block at a time, so that any number fits in memory. */
    void write(UUID operation, @Nullable Outcome only, OutputStream out) throws IOException {
        var outcome = only == null ? null : only.name();
        var last = 0L;
        for (var next = nextBlock(operation, outcome, last); next != null; next = nextBlock(operation, outcome, last)) {
            out.write(next.lines().getBytes(StandardCharsets.UTF_8));
            last = next.firstLine();
        }
    }

    private @Nullable Block nextBlock(UUID operation, @Nullable String outcome, long after) {
        return queries.first(
                        NEXT_BLOCK,
                        row -> new Block(row.getLong("first_line"), row.getString("lines")),
                        outcome,
                        outcome,
                        operation,
                        after)
                .orElse(null);
    }

    private String written(LineResult result) {
        try {
            return json.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a result that is no JSON", e);
        }
    }

    private static long count(List<LineResult> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }
}

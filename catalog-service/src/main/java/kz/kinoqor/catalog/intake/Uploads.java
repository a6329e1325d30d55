package kz.kinoqor.catalog.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** What was sent, as long as it has not become films; within the transaction on {@code sql}. */
@ApplicationScoped
class Uploads {

    private static final String OPEN = """
            insert into intake (operation_id, plan)
            values             (?,            ?::jsonb)
            """;
    private static final String APPEND = """
            insert into intake_chunk (operation_id, number, content)
            values                   (?,            ?,      ?)
            """;
    private static final String PLAN = """
            select plan::text
              from intake
             where operation_id = ?
            """;
    private static final String NEXT = """
            select number, content
              from intake_chunk
             where operation_id = ? and number >= ?
             order by number
             limit 1
            """;
    private static final String DELETE = """
            delete from intake_chunk
             where operation_id = ? and number = ?
            """;
    private static final String CLEAR = """
            with chunks as (delete from intake_chunk where operation_id = ?)
            delete from intake_foreseen where operation_id = ?
            """;
    private static final String CLEAR_ENDED = """
            delete from intake_chunk chunk
             using operation
             where operation.id = chunk.operation_id and operation.finished_at is not null
            """;
    private static final String ATTEMPT = """
            update intake
               set attempts = attempts + 1
             where operation_id = ?
            returning attempts
            """;
    private static final String SUCCESS = """
            update intake
               set attempts = 0
             where operation_id = ? and attempts > 0
            """;

    private final ObjectWriter writer;
    private final ObjectReader reader;

    Uploads(ObjectMapper json) {
        this.writer = json.writerFor(Plan.class);
        this.reader = json.readerFor(Plan.class);
    }

    void open(Connection sql, UUID operation, Plan plan) throws SQLException {
        try (var insert = sql.prepareStatement(OPEN)) {
            insert.setObject(1, operation);
            insert.setString(2, writer.writeValueAsString(plan));
            insert.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan that is no JSON", e);
        }
    }

    Plan plan(Connection sql, UUID operation) throws SQLException {
        try (var select = sql.prepareStatement(PLAN)) {
            select.setObject(1, operation);
            try (var row = select.executeQuery()) {
                row.next();
                return reader.readValue(row.getString("plan"));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the plan of import " + operation + " cannot be read", e);
        }
    }

    void append(Connection sql, UUID operation, Chunk chunk) throws SQLException {
        try (var insert = sql.prepareStatement(APPEND)) {
            insert.setObject(1, operation);
            insert.setInt(2, chunk.number());
            insert.setBytes(3, chunk.packed());
            insert.executeUpdate();
        }
    }

    /** The first chunk that is left, from a number on. */
    Optional<Chunk> next(Connection sql, UUID operation, int from) throws SQLException {
        try (var select = sql.prepareStatement(NEXT)) {
            select.setObject(1, operation);
            select.setInt(2, from);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(Chunk.unpacked(row.getInt("number"), row.getBytes("content")))
                        : Optional.empty();
            }
        }
    }

    /** False where somebody else was done with it before. */
    boolean done(Connection sql, UUID operation, Chunk chunk) throws SQLException {
        try (var delete = sql.prepareStatement(DELETE);
                var success = sql.prepareStatement(SUCCESS)) {
            delete.setObject(1, operation);
            delete.setInt(2, chunk.number());
            success.setObject(1, operation);
            success.executeUpdate();
            return delete.executeUpdate() == 1;
        }
    }

    /** Nothing of it is needed any longer. */
    void clear(Connection sql, UUID operation) throws SQLException {
        try (var delete = sql.prepareStatement(CLEAR)) {
            delete.setObject(1, operation);
            delete.setObject(2, operation);
            delete.executeUpdate();
        }
    }

    /** Nothing is needed of what was ended while nobody worked on it. */
    void clearEnded(Connection sql) throws SQLException {
        try (var delete = sql.prepareStatement(CLEAR_ENDED)) {
            delete.executeUpdate();
        }
    }

    /** How often it was taken up since it last made progress, this time included. */
    int attempt(Connection sql, UUID operation) throws SQLException {
        try (var update = sql.prepareStatement(ATTEMPT)) {
            update.setObject(1, operation);
            try (var row = update.executeQuery()) {
                row.next();
                return row.getInt("attempts");
            }
        }
    }
}

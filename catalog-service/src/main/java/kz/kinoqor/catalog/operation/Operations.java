package kz.kinoqor.catalog.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/**
 * Long work from its beginning to its end. Every verb works within the transaction that the caller holds on {@code sql},
 * so that what is told of the work is true of what it did.
 */
@ApplicationScoped
public class Operations {

    private static final String OPEN = """
            insert into operation (id, kind, dry_run, ignored_columns, owner, idempotency_key, traceparent)
            values                (?,  ?,    ?,       ?,               ?,     ?,               ?)
            on conflict do nothing
            """;
    private static final String EARLIER = """
            select id, fingerprint
              from operation
             where owner = ? and idempotency_key = ?
            """;
    private static final String TOUCH = """
            update operation
               set touched_at = now()
             where id = ? and state = 'RECEIVING'
            """;
    private static final String RECEIVED = """
            update operation
               set state = 'RUNNING', lines_total = ?, fingerprint = ?, touched_at = now(), revision = revision + 1
             where id = ? and state = 'RECEIVING'
            """;
    private static final String HOLD = """
            select 1
              from operation
             where id = ? and state = 'RUNNING'
               for update
            """;
    private static final String FINISH = """
            update operation
               set state = ?, problem = ?::jsonb, finished_at = now(), touched_at = now(), revision = revision + 1,
                   idempotency_key = case when fingerprint is null then null else idempotency_key end
             where id = ? and state in ('RECEIVING', 'RUNNING')
            """;
    private static final String SILENT = """
            select id
              from operation
             where state = 'RECEIVING' and touched_at < now() - make_interval(secs => ?)
               for update skip locked
            """;

    private static final String TRACEPARENT = """
            select traceparent
              from operation
             where id = ?
            """;

    private final LineResults results;
    private final ObjectMapper json;

    Operations(LineResults results, ObjectMapper json) {
        this.results = results;
        this.json = json;
    }

    /** Opens an operation that is to receive what it will work on. False where the sender's key has one already. */
    public boolean open(Connection sql, NewOperation operation) throws SQLException {
        try (var insert = sql.prepareStatement(OPEN)) {
            insert.setObject(1, operation.id());
            insert.setString(2, operation.kind());
            insert.setBoolean(3, operation.dryRun());
            insert.setArray(
                    4, sql.createArrayOf("text", operation.ignoredColumns().toArray()));
            insert.setString(5, operation.sender().owner());
            insert.setString(6, operation.sender().key());
            insert.setString(7, operation.sender().traceparent());
            return insert.executeUpdate() == 1;
        }
    }

    /** What the sender's key began before. */
    public Optional<EarlierOperation> earlier(Connection sql, Sender sender) throws SQLException {
        try (var select = sql.prepareStatement(EARLIER)) {
            select.setString(1, sender.owner());
            select.setString(2, sender.key());
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new EarlierOperation(row.getObject("id", UUID.class), row.getBytes("fingerprint")))
                        : Optional.empty();
            }
        }
    }

    /** A sign of life while it receives. False where it receives no longer: somebody ended it. */
    public boolean touch(Connection sql, UUID id) throws SQLException {
        try (var update = sql.prepareStatement(TOUCH)) {
            update.setObject(1, id);
            return update.executeUpdate() == 1;
        }
    }

    /** It has received everything, and runs. False where somebody ended it. */
    public boolean received(Connection sql, UUID id, long lines, byte[] fingerprint) throws SQLException {
        try (var update = sql.prepareStatement(RECEIVED)) {
            update.setLong(1, lines);
            update.setBytes(2, fingerprint);
            update.setObject(3, id);
            return update.executeUpdate() == 1;
        }
    }

    /** Keeps everybody else from it until the transaction ends. False where it does not run. */
    public boolean hold(Connection sql, UUID id) throws SQLException {
        try (var select = sql.prepareStatement(HOLD)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** The trace of the request that began it. */
    public Optional<String> traceparent(Connection sql, UUID id) throws SQLException {
        try (var select = sql.prepareStatement(TRACEPARENT)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString("traceparent")) : Optional.empty();
            }
        }
    }

    /** It has come further by these lines, given in their order. */
    public void advance(Connection sql, UUID id, List<LineResult> lines) throws SQLException {
        results.add(sql, id, lines);
    }

    public void succeed(Connection sql, UUID id) throws SQLException {
        finish(sql, id, OperationState.SUCCEEDED, null);
    }

    /** It ends for this reason; the key that began it is free again if not all of it was received. */
    public void fail(Connection sql, UUID id, Problem problem) throws SQLException {
        finish(sql, id, OperationState.FAILED, problem);
    }

    /** False where it has ended before. */
    public boolean cancel(Connection sql, UUID id) throws SQLException {
        return finish(sql, id, OperationState.CANCELLED, null);
    }

    /** Operations that receive and have not shown a sign of life for so long; held until the transaction ends. */
    public List<UUID> silent(Connection sql, Duration patience) throws SQLException {
        try (var select = sql.prepareStatement(SILENT)) {
            select.setLong(1, patience.toSeconds());
            try (var row = select.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (row.next()) {
                    ids.add(row.getObject("id", UUID.class));
                }
                return ids;
            }
        }
    }

    private boolean finish(Connection sql, UUID id, OperationState state, @Nullable Problem problem)
            throws SQLException {
        try (var update = sql.prepareStatement(FINISH)) {
            update.setString(1, state.name());
            update.setString(2, problem == null ? null : document(id, problem));
            update.setObject(3, id);
            return update.executeUpdate() == 1;
        }
    }

    private String document(UUID id, Problem problem) {
        try {
            return json.writeValueAsString(ProblemDocument.of(problem, OperationView.href(id), null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem that is no JSON", e);
        }
    }
}

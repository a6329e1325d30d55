package kz.kinoqor.catalog.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.kit.query.Queries;
import kz.kinoqor.kit.query.Select;
import kz.kinoqor.kit.revision.Tagged;
import org.jspecify.annotations.Nullable;

/** Operations for reading. */
@ApplicationScoped
class OperationViews {

    private static final String COLUMNS = """
            select id, revision, kind, state, dry_run, lines_read, lines_total, accepted, already_present, rejected,
                   started_at, finished_at, ignored_columns, problem::text
              from operation
            """;
    private static final String BY_ID = COLUMNS + """
             where id = ?
            """;
    private static final String PAGE = COLUMNS + """
             where id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
            """;
    private static final String IN_ORDER = """
             order by id
             limit ?
            """;

    private final Queries queries;

    OperationViews(Queries queries) {
        this.queries = queries;
    }

    /** Refuses with {@code operation-unknown} (404). */
    Tagged<OperationView> get(UUID id) {
        return queries.first(BY_ID, OperationViews::view, id)
                .map(operation -> Tagged.of(operation, operation.revision()))
                .orElseThrow(() -> new OperationProblem.OperationUnknown(id).refuse());
    }

    /** The next rows in the order of ids, which is the order in which they began. */
    List<OperationView> page(@Nullable OperationState state, @Nullable UUID after, int atMost) {
        var page = Select.of(PAGE, after)
                .and("state = ?", state == null ? null : state.name())
                .then(IN_ORDER, atMost);
        return queries.list(page, OperationViews::view);
    }

    private static OperationView view(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new OperationView(
                id,
                row.getLong("revision"),
                row.getString("kind"),
                OperationState.valueOf(row.getString("state")),
                row.getBoolean("dry_run"),
                progress(row),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finishedAt(row),
                Queries.strings(row, "ignored_columns"),
                new OperationView.Result(OperationView.href(id) + "/results"),
                row.getString("problem"));
    }

    private static OperationView.Progress progress(ResultSet row) throws SQLException {
        var read = row.getLong("lines_read");
        var total = row.getObject("lines_total", Long.class);
        return new OperationView.Progress(
                read,
                total,
                row.getLong("accepted"),
                row.getLong("already_present"),
                row.getLong("rejected"),
                OperationView.Progress.percent(read, total));
    }

    private static @Nullable Instant finishedAt(ResultSet row) throws SQLException {
        var at = row.getObject("finished_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

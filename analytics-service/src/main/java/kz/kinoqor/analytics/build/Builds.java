package kz.kinoqor.analytics.build;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The registry of builds: what exists, of which version, and which of a version is live. */
public final class Builds {

    private static final String COLUMNS = """
            select name, build, version, step, state, since, started_at, finished_at,
                   compared, to_compare, checksum, live_checksum, events, detail
              from read_model_build
            """;
    private static final String STANDING = COLUMNS + " where state <> 'RETIRED' order by name, build";
    private static final String OF_PROJECTION = COLUMNS + " where name = ? order by build";
    /** Not at once: the inboxes of every process hear of the end first. */
    private static final String UNCLEARED = COLUMNS + """
             where state = 'RETIRED' and not cleared and since < now() - interval '5 seconds'
             order by name, build
            """;

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('builds of ' || ?, 0))";
    private static final String ADD = """
            insert into read_model_build (name, build, version, schema_name, step, state, since, started_at)
            values (?, ?, ?, ?, ?, 'BUILDING', ?, ?)
            """;
    private static final String BECOME = """
            update read_model_build
               set state = ?, since = ?, detail = ?, compared = null, to_compare = null,
                   finished_at = case when ? in ('BUILDING', 'CAUGHT_UP') then null else coalesce(finished_at, ?) end
             where name = ? and build = ?
            """;

    private Builds() {}

    /** Those that are not over, of every projection and version. */
    public static List<Build> standing(Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(STANDING)) {
            return read(query);
        }
    }

    /** Those that are over, but whose rows are still there. */
    public static List<Build> uncleared(Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(UNCLEARED)) {
            return read(query);
        }
    }

    /** All that ever were, of every version. */
    public static List<Build> of(String projection, Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(OF_PROJECTION)) {
            query.setString(1, projection);
            return read(query);
        }
    }

    /** Those of this version of the code. */
    public static List<Build> of(Definition definition, Connection sql) throws SQLException {
        return of(definition.name(), sql).stream().filter(definition::owns).toList();
    }

    public static Optional<Build> in(List<Build> builds, BuildState... states) {
        var wanted = List.of(states);
        return builds.stream().filter(build -> wanted.contains(build.state())).findFirst();
    }

    /** Keeps everybody else from changing the builds of a projection until the transaction ends. */
    public static void lock(String projection, Connection sql) throws SQLException {
        try (var lock = sql.prepareStatement(LOCK)) {
            lock.setString(1, projection);
            lock.execute();
        }
    }

    /** Adds a build with its empty tables, which begins with the first event. The caller holds the {@link #lock}. */
    public static int add(Definition definition, Instant now, Connection sql) throws SQLException {
        var all = of(definition.name(), sql);
        var number = all.isEmpty() ? 1 : all.getLast().number() + 1;
        var schema = Build.schema(definition.name(), number);
        try (var insert = sql.prepareStatement(ADD)) {
            insert.setString(1, definition.name());
            insert.setInt(2, number);
            insert.setString(3, definition.version().text());
            insert.setString(4, schema);
            insert.setInt(5, definition.steps().size());
            insert.setTimestamp(6, Timestamp.from(now));
            insert.setTimestamp(7, Timestamp.from(now));
            insert.executeUpdate();
        }
        BuildSchema.create(schema, definition, sql);
        return number;
    }

    public static void become(Build build, BuildState state, @Nullable String detail, Instant now, Connection sql)
            throws SQLException {
        try (var update = sql.prepareStatement(BECOME)) {
            update.setString(1, state.name());
            update.setTimestamp(2, Timestamp.from(now));
            update.setString(3, detail);
            update.setString(4, state.name());
            update.setTimestamp(5, Timestamp.from(now));
            update.setString(6, build.projection());
            update.setInt(7, build.number());
            update.executeUpdate();
        }
    }

    private static List<Build> read(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var builds = new ArrayList<Build>();
            while (rows.next()) {
                builds.add(build(rows));
            }
            return builds;
        }
    }

    private static Build build(ResultSet row) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        var toCompare = row.getObject("to_compare", Long.class);
        return new Build(
                row.getString("name"),
                row.getInt("build"),
                new Version(row.getString("version")),
                row.getInt("step"),
                BuildState.valueOf(row.getString("state")),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                toCompare == null ? null : new Build.Compared(row.getLong("compared"), toCompare),
                row.getString("checksum"),
                row.getString("live_checksum"),
                row.getObject("events", Long.class),
                row.getString("detail"));
    }
}

package kz.kinoqor.analytics.projection;

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

/** The registry of builds: what exists, and which of them is live. */
final class Builds {

    private static final String COLUMNS = """
            select name, build, version, state, started_at, finished_at, checksum, live_checksum, events, detail
              from projection_build
            """;
    private static final String ALL = COLUMNS + " order by name, build";
    private static final String OF_PROJECTION = COLUMNS + " where name = ? order by build";
    private static final String REGISTER = "insert into projection (name) values (?) on conflict do nothing";
    private static final String LOCK = "select live_build from projection where name = ? for update";
    private static final String ADD = """
            insert into projection_build (name, build, version, schema_name, state, started_at)
            values (?, ?, ?, ?, ?, ?)
            """;
    private static final String BECOME = """
            update projection_build
               set state = ?, detail = ?, finished_at = coalesce(finished_at, ?)
             where name = ? and build = ?
            """;
    private static final String COMPARED = """
            update projection_build
               set checksum = ?, live_checksum = ?,
                   events = (select coalesce(sum(applied), 0) from inbox_position where subscription = schema_name)
             where name = ? and build = ?
            """;
    private static final String SHOW = "update projection set live_build = ?, previous_build = ? where name = ?";

    private Builds() {}

    static List<Build> all(Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(ALL)) {
            return read(query);
        }
    }

    static List<Build> of(String projection, Connection sql) throws SQLException {
        try (var query = sql.prepareStatement(OF_PROJECTION)) {
            query.setString(1, projection);
            return read(query);
        }
    }

    static Optional<Build> in(List<Build> builds, BuildState... states) {
        var wanted = List.of(states);
        return builds.stream().filter(build -> wanted.contains(build.state())).findFirst();
    }

    /** Makes sure the projection is registered, and keeps everybody else from changing its builds until the end. */
    static void lock(String projection, Connection sql) throws SQLException {
        try (var register = sql.prepareStatement(REGISTER);
                var lock = sql.prepareStatement(LOCK)) {
            register.setString(1, projection);
            register.executeUpdate();
            lock.setString(1, projection);
            lock.execute();
        }
    }

    static void add(Projection projection, int number, BuildState state, Instant now, Connection sql)
            throws SQLException {
        try (var insert = sql.prepareStatement(ADD)) {
            insert.setString(1, projection.name());
            insert.setInt(2, number);
            insert.setInt(3, projection.version());
            insert.setString(4, Build.schema(projection.name(), number));
            insert.setString(5, state.name());
            insert.setTimestamp(6, Timestamp.from(now));
            insert.executeUpdate();
        }
    }

    static void become(Build build, BuildState state, @Nullable String detail, Instant now, Connection sql)
            throws SQLException {
        try (var update = sql.prepareStatement(BECOME)) {
            update.setString(1, state.name());
            update.setString(2, detail);
            update.setTimestamp(3, state == BuildState.CAUGHT_UP ? null : Timestamp.from(now));
            update.setString(4, build.projection());
            update.setInt(5, build.number());
            update.executeUpdate();
        }
    }

    static void compared(Build build, String checksum, @Nullable String liveChecksum, Connection sql)
            throws SQLException {
        try (var update = sql.prepareStatement(COMPARED)) {
            update.setString(1, checksum);
            update.setString(2, liveChecksum);
            update.setString(3, build.projection());
            update.setInt(4, build.number());
            update.executeUpdate();
        }
    }

    /** From the end of this transaction on, readers see this build. */
    static void show(Build live, @Nullable Build previous, Connection sql) throws SQLException {
        show(live.projection(), live.number(), previous == null ? null : previous.number(), sql);
    }

    static void show(String projection, int live, @Nullable Integer previous, Connection sql) throws SQLException {
        try (var update = sql.prepareStatement(SHOW)) {
            update.setInt(1, live);
            update.setObject(2, previous);
            update.setString(3, projection);
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
        return new Build(
                row.getString("name"),
                row.getInt("build"),
                row.getInt("version"),
                BuildState.valueOf(row.getString("state")),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("checksum"),
                row.getString("live_checksum"),
                row.getObject("events", Long.class),
                row.getString("detail"));
    }
}

package kz.kinoqor.analytics.build;

import java.sql.Connection;
import java.sql.SQLException;

/** Notes beside a build's state: how a comparison goes, what came of it, how far its tables and its removal have come. */
public final class BuildRecord {

    private static final String COMPARING = """
            update read_model_build
               set compared = ?, to_compare = ?
             where name = ? and build = ? and state = 'BUILDING'
            """;
    private static final String COMPARED = """
            update read_model_build
               set checksum = ?, live_checksum = ?,
                   events = (select coalesce(sum(applied), 0) from inbox_position where subscription = schema_name)
             where name = ? and build = ?
            """;
    private static final String STEPPED = "update read_model_build set step = ? where name = ? and build = ?";
    private static final String CLEARED = "update read_model_build set cleared = true where name = ? and build = ?";

    private BuildRecord() {}

    /** False where the build is no longer on its way: nobody wants to know the rest. */
    public static boolean comparing(Build build, long bytes, long of, Connection sql) throws SQLException {
        try (var update = sql.prepareStatement(COMPARING)) {
            update.setLong(1, bytes);
            update.setLong(2, of);
            update.setString(3, build.projection());
            update.setInt(4, build.number());
            return update.executeUpdate() == 1;
        }
    }

    public static void compared(Build build, String checksum, String liveChecksum, Connection sql) throws SQLException {
        try (var update = sql.prepareStatement(COMPARED)) {
            update.setString(1, checksum);
            update.setString(2, liveChecksum);
            update.setString(3, build.projection());
            update.setInt(4, build.number());
            update.executeUpdate();
        }
    }

    /** Its tables, its positions and what was parked for it are gone. */
    public static void cleared(Build build, Connection sql) throws SQLException {
        try (var update = sql.prepareStatement(CLEARED)) {
            update.setString(1, build.projection());
            update.setInt(2, build.number());
            update.executeUpdate();
        }
    }

    /** Runs the steps that its tables have not been through. The caller holds the lock and has closed the gate. */
    public static void advance(Build build, Definition definition, Connection sql) throws SQLException {
        var steps = definition.steps();
        BuildSchema.run(build.schema(), steps.subList(build.step(), steps.size()), sql);
        try (var update = sql.prepareStatement(STEPPED)) {
            update.setInt(1, steps.size());
            update.setString(2, build.projection());
            update.setInt(3, build.number());
            update.executeUpdate();
        }
    }
}

package kz.kinoqor.analytics.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One build of a projection: a schema of tables, and the subscription of the same name that fills them.
 *
 * @param version the {@link Projection#version()} that made it
 * @param checksum of its tables when it was last compared
 * @param liveChecksum of the tables it was compared with
 * @param events facts it had applied by then
 */
record Build(
        String projection,
        int number,
        int version,
        BuildState state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String checksum,
        @Nullable String liveChecksum,
        @Nullable Long events,
        @Nullable String detail) {

    static String schema(String projection, int number) {
        return projection + "_b" + number;
    }

    String schema() {
        return schema(projection, number);
    }

    /** Whether today's code can write its tables. */
    boolean isOf(Projection code) {
        return code.name().equals(projection) && code.version() == version;
    }

    /** Whether readers of today's code see this build, or will. */
    boolean serves(Projection code) {
        return isOf(code) && state.follows() && state != BuildState.PREVIOUS;
    }
}

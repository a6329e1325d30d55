package kz.kinoqor.analytics.projection;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A build of a projection and how far it has come.
 *
 * @param state BUILDING, CAUGHT_UP, LIVE, PREVIOUS, FAILED or RETIRED
 * @param checksum of its tables when it was compared
 * @param liveChecksum of the tables it was compared with; null where those were of another version
 */
@Schema(name = "ProjectionBuild")
record BuildView(
        String projection,
        int build,
        int version,
        String state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        Progressed progress,
        @Nullable String checksum,
        @Nullable String liveChecksum,
        @Nullable String detail) {

    /**
     * How far it has come.
     *
     * @param applied facts applied so far
     * @param of facts the live build has applied, which may grow meanwhile
     */
    @Schema(name = "ProjectionBuildProgress")
    record Progressed(long applied, long of) {}
}

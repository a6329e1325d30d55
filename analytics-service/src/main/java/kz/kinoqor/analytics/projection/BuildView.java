package kz.kinoqor.analytics.projection;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A build of a projection and how far it has come.
 *
 * @param state BUILDING, CAUGHT_UP, LIVE, PREVIOUS, FAILED or RETIRED
 * @param version of the code that writes and reads its tables
 * @param comparison bytes of tables compared with the live build so far; null unless that goes on
 * @param checksum of its tables when it was compared
 * @param liveChecksum of the tables it was compared with
 */
@Schema(name = "ProjectionBuild")
record BuildView(
        String projection,
        int build,
        String version,
        String state,
        Instant startedAt,
        @Nullable Instant finishedAt,
        Progressed progress,
        @Nullable Compared comparison,
        @Nullable String checksum,
        @Nullable String liveChecksum,
        @Nullable String detail) {

    /**
     * How far it has come.
     *
     * @param applied events applied so far
     * @param of events the live build has applied, which may grow meanwhile
     */
    @Schema(name = "ProjectionBuildProgress")
    record Progressed(long applied, long of) {}

    /** How much has been compared: bytes of tables so far, of all. */
    @Schema(name = "ProjectionBuildComparison")
    record Compared(long bytes, long of) {}
}

package kz.kinoqor.analytics.projection;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a projection is doing.
 *
 * @param version of this code: a number for its meaning and a hash of its tables' definition, {@code 3-9f2c41aa}; or
 *     {@code every} where one build serves all versions
 * @param versions those that some process runs or has run until lately; each has builds of its own
 * @param build the build that readers of this version see
 * @param previousBuild the one that {@code :swap-back} would show again
 * @param state RUNNING, RETRYING where something it needs is away, STOPPED where a person must decide, or IDLE where this
 *     process does not follow it
 * @param lag records still to be read, null while the broker has not been heard of
 * @param lastEventAt event time of the newest fact it holds
 * @param asOf the same, by the name it has on every answer
 * @param position token for {@code ?waitFor=}
 * @param applied facts it holds
 * @param parked events that could not be applied, and those behind them
 * @param duplicates facts that came again and were skipped
 * @param gaps facts applied although one before them never came
 * @param unknown facts of a type this version does not know
 * @param checksum of its tables when they were last compared with a rebuild
 */
@Schema(name = "Projection")
record ProjectionView(
        String name,
        String version,
        List<VersionView> versions,
        int build,
        @Nullable Integer previousBuild,
        String state,
        @Nullable String detail,
        @Nullable Long lag,
        @Nullable Instant lastEventAt,
        @Nullable Instant asOf,
        String position,
        long applied,
        long parked,
        long duplicates,
        long gaps,
        long unknown,
        boolean rebuildable,
        @Nullable String checksum) {

    /**
     * A version of a projection that has builds.
     *
     * @param claimedAt when a process last said that it runs it
     */
    @Schema(name = "ProjectionVersion")
    record VersionView(String version, Instant claimedAt) {}
}

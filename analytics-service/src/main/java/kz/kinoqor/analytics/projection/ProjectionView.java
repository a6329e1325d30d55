package kz.kinoqor.analytics.projection;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a projection is doing.
 *
 * @param version of the code and the tables of the live build
 * @param build the build that readers see
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
        int version,
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
        @Nullable String checksum) {}

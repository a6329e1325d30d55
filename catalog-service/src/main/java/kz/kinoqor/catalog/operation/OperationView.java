package kz.kinoqor.catalog.operation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.kit.problem.ProblemDocument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Long work as shown.
 *
 * @param kind what it is: FILM_IMPORT
 * @param dryRun whether it only foresees what it would do
 * @param ignoredColumns parts of what was sent that nobody looks at, named once
 * @param problem why it failed
 */
@Schema(name = "Operation")
record OperationView(
        UUID id,
        long revision,
        String kind,
        OperationState state,
        boolean dryRun,
        Progress progress,
        Instant startedAt,
        @Nullable Instant finishedAt,
        List<String> ignoredColumns,
        Result result,

        @JsonRawValue @Nullable @Schema(implementation = ProblemDocument.class)
        String problem) {

    /**
     * How far it has come, in lines.
     *
     * @param linesTotal known once everything is received
     * @param accepted registered, or in a dry run found fit to be
     * @param percent whole per cent of the lines, rounded down
     */
    @Schema(name = "Progress")
    record Progress(
            long linesRead,
            @Nullable Long linesTotal,
            long accepted,
            long alreadyPresent,
            long rejected,
            @Nullable Integer percent) {

        static @Nullable Integer percent(long read, @Nullable Long total) {
            if (total == null) {
                return null;
            }
            return total == 0 ? 100 : (int) (read * 100 / total);
        }
    }

    /** Where it says what became of each line. */
    @Schema(name = "OperationResult")
    record Result(
            @Schema(examples = "/v1/operations/0197a3f2-7c1e-7d50-9b1a-5f0e2c3f9c2a/results")
            String href) {}

    static String href(UUID id) {
        return "/v1/operations/" + id;
    }
}

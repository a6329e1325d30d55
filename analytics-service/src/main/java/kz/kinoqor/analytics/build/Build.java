package kz.kinoqor.analytics.build;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One build of a projection: a schema of tables, and the subscription of the same name that fills them.
 *
 * @param number counts the builds of a projection, whatever their version
 * @param step how many {@linkplain Definition#steps() steps} its tables have been through
 * @param since when it came into its state
 * @param comparison how far it has been compared with the live build; null unless that goes on
 * @param checksum of its tables when they were last compared
 * @param liveChecksum of the tables it was compared with
 * @param events events it had applied by then
 */
public record Build(
        String projection,
        int number,
        Version version,
        int step,
        BuildState state,
        Instant since,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Compared comparison,
        @Nullable String checksum,
        @Nullable String liveChecksum,
        @Nullable Long events,
        @Nullable String detail) {

    static String schema(String projection, int number) {
        return projection + "_b" + number;
    }

    public String schema() {
        return schema(projection, number);
    }

    /** Bytes of tables compared so far, of how many. */
    public record Compared(long bytes, long of) {}
}

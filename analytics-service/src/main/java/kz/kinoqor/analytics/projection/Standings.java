package kz.kinoqor.analytics.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import kz.kinoqor.analytics.projection.BuildView.Progressed;
import kz.kinoqor.kit.inbox.InboxHealth;
import kz.kinoqor.kit.inbox.Parking;
import kz.kinoqor.kit.inbox.Replay;
import kz.kinoqor.kit.inbox.StorageFailed;
import kz.kinoqor.kit.inbox.Transactions;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How projections and builds are doing, gathered for people. */
@ApplicationScoped
class Standings {

    private final Transactions transactions;
    private final RunningBuilds running;
    private final LogEnds ends;
    private final Parking parking;

    Standings(DataSource database, RunningBuilds running, LogEnds ends, Parking parking) {
        this.transactions = new Transactions(database);
        this.running = running;
        this.ends = ends;
        this.parking = parking;
    }

    /** Empty while it has no live build. */
    Optional<ProjectionView> of(Projection projection) {
        var parked = parking.counts();
        return read(sql -> {
            var builds = Builds.of(projection.name(), sql);
            var live = Builds.in(builds, BuildState.LIVE);
            return live.isEmpty() ? Optional.empty() : Optional.of(view(projection, builds, live.get(), parked, sql));
        });
    }

    private ProjectionView view(
            Projection projection, List<Build> builds, Build live, Map<String, Long> parked, Connection sql)
            throws SQLException {
        var health = running.health(live.schema());
        var mark = Marks.of(live.schema(), sql);
        var counts = Counts.of(live.schema(), sql);
        return new ProjectionView(
                projection.name(),
                live.version(),
                live.number(),
                Builds.in(builds, BuildState.PREVIOUS).map(Build::number).orElse(null),
                health.map(InboxHealth::state).map(Enum::name).orElse("IDLE"),
                health.map(InboxHealth::detail).orElse(null),
                lag(projection, Replay.standing(live.schema(), sql)),
                mark.asOf(),
                mark.asOf(),
                mark.position(),
                counts.applied(),
                parked.getOrDefault(live.schema(), 0L),
                counts.duplicates(),
                counts.gaps(),
                counts.unknown(),
                projection.rebuildable(),
                live.checksum());
    }

    private @Nullable Long lag(Projection projection, Map<TopicPartition, Long> standing) {
        return ends.of(projection.topics())
                .map(end -> end.entrySet().stream()
                        .mapToLong(e -> Math.max(0, e.getValue() - standing.getOrDefault(e.getKey(), 0L)))
                        .sum())
                .orElse(null);
    }

    /** Refuses with {@code projection-build-unknown}. */
    BuildView of(Projection projection, int number) {
        return read(sql -> {
            var builds = Builds.of(projection.name(), sql);
            var build = builds.stream()
                    .filter(b -> b.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new ProjectionProblem.BuildUnknown(projection.name(), number).refuse());
            var live = Builds.in(builds, BuildState.LIVE).orElse(build);
            return view(build, live, sql);
        });
    }

    private BuildView view(Build build, Build live, Connection sql) throws SQLException {
        var applied = Counts.of(build.schema(), sql).applied();
        var trouble = running.health(build.schema()).map(InboxHealth::detail).orElse(null);
        return new BuildView(
                build.projection(),
                build.number(),
                build.version(),
                build.state().name(),
                build.startedAt(),
                build.finishedAt(),
                new Progressed(
                        applied, Math.max(applied, Counts.of(live.schema(), sql).applied())),
                build.checksum(),
                build.liveChecksum(),
                build.detail() == null ? trouble : build.detail());
    }

    private <T> T read(Transactions.Work<T> work) {
        try {
            return transactions.snapshot(work);
        } catch (SQLException e) {
            throw new StorageFailed(e);
        }
    }

    /** What a subscription has counted. */
    private record Counts(long applied, long duplicates, long gaps, long unknown) {

        private static final String COUNTS = """
                select coalesce(sum(applied), 0), coalesce(sum(duplicates), 0),
                       coalesce(sum(gaps), 0), coalesce(sum(unknown), 0)
                  from inbox_position
                 where subscription = ?
                """;

        static Counts of(String subscription, Connection sql) throws SQLException {
            try (var query = sql.prepareStatement(COUNTS)) {
                query.setString(1, subscription);
                try (var row = query.executeQuery()) {
                    row.next();
                    return new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
                }
            }
        }
    }
}

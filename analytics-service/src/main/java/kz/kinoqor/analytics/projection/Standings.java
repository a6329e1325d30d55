package kz.kinoqor.analytics.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import kz.kinoqor.analytics.build.Build;
import kz.kinoqor.analytics.build.BuildState;
import kz.kinoqor.analytics.build.Builds;
import kz.kinoqor.analytics.build.Claims;
import kz.kinoqor.analytics.build.Definition;
import kz.kinoqor.analytics.build.ProjectionProblem;
import kz.kinoqor.analytics.projection.BuildView.Progressed;
import kz.kinoqor.analytics.projection.ProjectionView.VersionView;
import kz.kinoqor.analytics.read.Marks;
import kz.kinoqor.analytics.run.LogEnds;
import kz.kinoqor.analytics.run.RunningBuilds;
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

    private static final Set<BuildState> UNDER_WAY = Set.of(BuildState.BUILDING, BuildState.CAUGHT_UP);

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

    /** Those that this version has a live build of. */
    List<ProjectionView> of(Collection<Definition> definitions) {
        var parked = parking.counts();
        return read(sql -> {
            var views = new ArrayList<ProjectionView>();
            for (var definition : definitions) {
                var builds = Builds.of(definition, sql);
                var live = Builds.in(builds, BuildState.LIVE);
                if (live.isPresent()) {
                    views.add(view(definition, builds, live.get(), parked, sql));
                }
            }
            return views;
        });
    }

    /** Builds that are on their way to be live: of read models that have none yet, and beside those that have. */
    List<BuildView> underWay(Collection<Definition> definitions) {
        return read(sql -> {
            var views = new ArrayList<BuildView>();
            for (var definition : definitions) {
                var builds = Builds.of(definition, sql);
                for (var build : builds) {
                    if (UNDER_WAY.contains(build.state())) {
                        views.add(view(build, Builds.in(builds, BuildState.LIVE).orElse(build), sql));
                    }
                }
            }
            return views;
        });
    }

    private ProjectionView view(
            Definition definition, List<Build> builds, Build live, Map<String, Long> parked, Connection sql)
            throws SQLException {
        var health = running.health(live.schema());
        var mark = Marks.of(live.schema(), sql);
        var counts = Counts.of(live.schema(), sql);
        return new ProjectionView(
                definition.name(),
                live.version().text(),
                versions(definition.name(), sql),
                live.number(),
                Builds.in(builds, BuildState.PREVIOUS).map(Build::number).orElse(null),
                health.map(InboxHealth::state).map(Enum::name).orElse("IDLE"),
                health.map(InboxHealth::detail).orElse(null),
                lag(definition, Replay.standing(live.schema(), sql)),
                mark.asOf(),
                mark.asOf(),
                mark.position(),
                counts.applied(),
                parked.getOrDefault(live.schema(), 0L),
                counts.duplicates(),
                counts.gaps(),
                counts.unknown(),
                definition.projection().rebuildable(),
                live.checksum());
    }

    private static List<VersionView> versions(String projection, Connection sql) throws SQLException {
        return Claims.of(projection, sql).stream()
                .map(claim -> new VersionView(claim.version().text(), claim.at()))
                .toList();
    }

    private @Nullable Long lag(Definition definition, Map<TopicPartition, Long> standing) {
        return ends.of(definition.projection().topics())
                .map(end -> end.entrySet().stream()
                        .mapToLong(e -> Math.max(0, e.getValue() - standing.getOrDefault(e.getKey(), 0L)))
                        .sum())
                .orElse(null);
    }

    /** Refuses with {@code projection-build-unknown}. */
    BuildView of(Definition definition, int number) {
        return read(sql -> {
            var builds = Builds.of(definition.name(), sql);
            var build = builds.stream()
                    .filter(b -> b.number() == number)
                    .findFirst()
                    .orElseThrow(
                            () -> new ProjectionProblem.ProjectionBuildUnknown(definition.name(), number).refuse());
            var live = builds.stream()
                    .filter(b -> b.state() == BuildState.LIVE && b.version().equals(build.version()))
                    .findFirst()
                    .orElse(build);
            return view(build, live, sql);
        });
    }

    private BuildView view(Build build, Build live, Connection sql) throws SQLException {
        var applied = Counts.of(build.schema(), sql).applied();
        var compared = build.comparison();
        var trouble = running.health(build.schema()).map(InboxHealth::detail).orElse(null);
        return new BuildView(
                build.projection(),
                build.number(),
                build.version().text(),
                build.state().name(),
                build.startedAt(),
                build.finishedAt(),
                new Progressed(
                        applied, Math.max(applied, Counts.of(live.schema(), sql).applied())),
                compared == null ? null : new BuildView.Compared(compared.bytes(), compared.of()),
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

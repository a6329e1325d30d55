package kz.kinoqor.bench.film;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.kinoqor.bench.figure.Bar;
import kz.kinoqor.bench.figure.Pair;
import kz.kinoqor.bench.figure.Round;
import kz.kinoqor.bench.measurement.CpuTime;
import kz.kinoqor.bench.measurement.Measurement;
import kz.kinoqor.bench.suite.Catalog;
import kz.kinoqor.bench.suite.Databases;
import kz.kinoqor.bench.tool.Pgbench;
import kz.kinoqor.bench.tool.Wrk;
import kz.kinoqor.local.stack.LocalStack;

/**
 * P4 and P5: a film with its credits, at the catalog and at the gateway, beside pgbench running the same prepared
 * statement.
 */
public final class FilmById implements Measurement {

    private static final int CONNECTIONS = 8;
    private static final String CATALOG = "catalog-service";
    private static final String GATEWAY = "gateway";
    private static final String POSTGRES = "postgres";

    private final LocalStack stack;
    private final Path statement;
    private String path = "";

    public FilmById(LocalStack stack, Path home) {
        this.stack = stack;
        this.statement = home.resolve("film.sql");
    }

    @Override
    public Set<Bar> bars() {
        return EnumSet.of(Bar.FILM_AT_CATALOG, Bar.FILM_AT_GATEWAY);
    }

    @Override
    public void prepare() throws Exception {
        UUID film = new Catalog(stack).registerFilmWithCredits();
        path = "/v1/films/" + film;
        Files.writeString(statement, FilmStatement.of(film));
        try (var sql = Databases.of(stack, "catalog")) {
            Databases.execute(sql, "analyze");
        }
    }

    @Override
    public void warm(Duration time) throws Exception {
        byPgbench(time.dividedBy(6));
        by(CATALOG, time.dividedBy(2));
        by(GATEWAY, time.dividedBy(3));
    }

    @Override
    public Map<Bar, Pair> turn(Duration round) throws Exception {
        var pgbench = byPgbench(round);
        var turn = new EnumMap<Bar, Pair>(Bar.class);
        turn.put(Bar.FILM_AT_CATALOG, new Pair(pgbench, by(CATALOG, round)));
        turn.put(Bar.FILM_AT_GATEWAY, new Pair(pgbench, by(GATEWAY, round)));
        return turn;
    }

    private Round byPgbench(Duration time) throws Exception {
        var cpu = CpuTime.of(stack, List.of(POSTGRES));
        var load = Pgbench.load(stack, "catalog", statement, CONNECTIONS, time);
        return Round.of(load.perSecond(), cpu.perUnit(load.requests()));
    }

    private Round by(String part, Duration time) throws Exception {
        var cpu = CpuTime.of(stack, List.of(part, POSTGRES));
        var load = Wrk.load(stack.address(part).resolve(path), CONNECTIONS, time, List.of());
        return Round.of(load.perSecond(), cpu.perUnit(load.requests()));
    }
}

package kz.kinoqor.bench.film;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import kz.kinoqor.bench.figure.Round;
import kz.kinoqor.bench.measurement.CpuTime;
import kz.kinoqor.bench.suite.Databases;
import kz.kinoqor.bench.tool.Wrk;
import kz.kinoqor.local.postgres.LocalPostgres;
import kz.kinoqor.local.process.Part;
import kz.kinoqor.local.stack.LocalStack;
import org.jspecify.annotations.Nullable;

/** A catalog beside the stack's own, with a database of its own on the same server, full of {@link SyntheticFilms}. */
final class SyntheticCatalog implements AutoCloseable {

    private static final String OWNER = "catalog";
    private static final int CONNECTIONS = 8;
    /** So many different films are read, more than fit into the server's own memory where there are that many. */
    private static final int MOST_READ = 20_000;

    private final LocalStack stack;
    private final Path home;
    private final String name;
    private final int films;
    private @Nullable Part process;
    private @Nullable Path script;

    /**
     * @param name of the database, and of the process
     */
    SyntheticCatalog(LocalStack stack, Path home, String name, int films) {
        this.stack = stack;
        this.home = home;
        this.name = name;
        this.films = films;
    }

    void open() throws Exception {
        try (var operator = LocalPostgres.operator(stack.home(), "postgres")) {
            Databases.execute(operator, "create database %s owner %s".formatted(name, OWNER));
        }
        // The stack tells each service its database by the environment; this has more weight there.
        process = stack.another(
                "catalog-service",
                name,
                Map.of("JAVA_TOOL_OPTIONS", "-Dquarkus.datasource.jdbc.url=" + stack.jdbcUrl(name)));
        try (var sql = Databases.of(stack, name, OWNER)) {
            SyntheticFilms.make(films, sql);
            script = Wrk.script(home, name, SyntheticFilms.paths(MOST_READ, sql));
        }
    }

    /** A round of reading one film after the other. */
    Round read(Duration time) throws Exception {
        var cpu = CpuTime.of(Map.of(
                "catalog-service",
                requireNonNull(process).pid(),
                "postgres",
                stack.part("postgres").pid()));
        var load = Wrk.load(stack.address(name), CONNECTIONS, time, requireNonNull(script));
        return Round.of(load.perSecond(), cpu.perUnit(load.requests()));
    }

    /** Its database goes too, so that nobody vacuums it beside the next measurement. */
    @Override
    public void close() throws SQLException {
        if (process != null) {
            process.close();
            try (var operator = LocalPostgres.operator(stack.home(), "postgres")) {
                Databases.execute(operator, "drop database %s with (force)".formatted(name));
            }
        }
    }
}

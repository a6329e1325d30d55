package kz.kinoqor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.kinoqor.local.stack.LocalStack;

/**
 * P4 and P5: a film with its credits, at the catalog and at the gateway, beside pgbench running the same prepared
 * statement.
 */
final class FilmById implements Measurement {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern COUNT = Pattern.compile("transactions actually processed: ([0-9]+)");
    private static final int CONNECTIONS = 8;
    private static final int GRACE = 30;

    /** Who is asked. */
    enum At {
        CATALOG(
                "P4",
                "GET /v1/films/{id} with credits at the catalog / pgbench, the same select",
                "catalog-service",
                0.35,
                0.60),
        GATEWAY("P5", "the same film, hot, at the gateway / pgbench, the same select", "gateway", 0.60, 1.00);

        private final String name;
        private final String what;
        private final String process;
        private final double floor;
        private final double aim;

        At(String name, String what, String process, double floor, double aim) {
            this.name = name;
            this.what = what;
            this.process = process;
            this.floor = floor;
            this.aim = aim;
        }
    }

    private final At at;
    private final LocalStack stack;
    private final Path home;
    private final Records records;
    private UUID film = new UUID(0, 0);

    FilmById(At at, LocalStack stack, Path home) {
        this.at = at;
        this.stack = stack;
        this.home = home;
        this.records = new Records(stack);
    }

    @Override
    public String name() {
        return at.name;
    }

    @Override
    public String what() {
        return at.what;
    }

    @Override
    public List<Bar> bars() {
        return List.of(new Bar("requests/s", Round::perSecond, at.floor, at.aim, Bar.Better.MORE));
    }

    @Override
    public void prepare() throws Exception {
        film = records.filmWithCredits();
        Files.writeString(home.resolve("film.sql"), FilmStatement.of(film));
        try (var sql = Databases.of(stack, "catalog");
                var analyze = sql.createStatement()) {
            analyze.execute("analyze");
        } catch (SQLException e) {
            throw new IOException("the catalog's database cannot be reached", e);
        }
    }

    @Override
    public Round reference(Duration time) throws Exception {
        var cpu = CpuTime.of(pids());
        var owner = stack.owner("catalog");
        var address = Pattern.compile("//([^:]+):(\\d+)/").matcher(stack.jdbcUrl("catalog"));
        if (!address.find()) {
            throw new IOException("no address in " + stack.jdbcUrl("catalog"));
        }
        var printed = Tool.PGBENCH.run(
                List.of(
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        Integer.toString(CONNECTIONS),
                        "-j",
                        "1",
                        "-T",
                        Long.toString(Math.max(1, time.toSeconds())),
                        "-f",
                        home.resolve("film.sql").toString(),
                        "-h",
                        address.group(1),
                        "-p",
                        address.group(2),
                        "-U",
                        owner.name(),
                        "catalog"),
                Map.of("PGPASSWORD", owner.password()),
                time.toSeconds() + GRACE);
        return new Round(Wrk.number(RATE, printed), 0, 0, cpu.perUnit(Wrk.number(COUNT, printed)));
    }

    @Override
    public Round subject(Duration time) throws Exception {
        var cpu = CpuTime.of(pids());
        var count = Wrk.load(stack.address(at.process).resolve("/v1/films/" + film), CONNECTIONS, time, List.of());
        return new Round(count.perSecond(), 0, 0, cpu.perUnit(count.requests()));
    }

    private Map<String, Long> pids() {
        return Map.of(
                at.process,
                stack.part(at.process).pid(),
                "postgres",
                stack.part("postgres").pid());
    }
}

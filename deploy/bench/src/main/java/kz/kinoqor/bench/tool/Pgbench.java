package kz.kinoqor.bench.tool;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.kinoqor.local.stack.LocalStack;

/** Closed-loop load of one prepared statement, by nothing but PostgreSQL's own client. */
public final class Pgbench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern COUNT = Pattern.compile("transactions actually processed: ([0-9]+)");
    private static final int GRACE = 30;

    private Pgbench() {}

    /** Runs a script in one of the stack's databases. */
    public static Load load(LocalStack stack, String database, Path script, int connections, Duration time)
            throws IOException, InterruptedException {
        var owner = stack.owner(database);
        var server = URI.create(stack.jdbcUrl(database).substring("jdbc:".length()));
        var arguments = List.of(
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + connections,
                "--jobs=1",
                "--time=" + Math.max(1, time.toSeconds()),
                "--file=" + script,
                "--host=" + server.getHost(),
                "--port=" + server.getPort(),
                "--username=" + owner.name(),
                database);
        var printed = Tool.PGBENCH.run(arguments, Map.of("PGPASSWORD", owner.password()), time.toSeconds() + GRACE);
        return Load.read(RATE, COUNT, printed);
    }
}

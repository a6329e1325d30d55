package kz.kinoqor.local.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import kz.kinoqor.local.postgres.LocalPostgres;

/**
 * A real PostgreSQL 18 for a {@code @QuarkusTest}: {@code @QuarkusTestResource(PostgresForTests.class)}.
 *
 * <p>One server per test JVM, fast rather than durable, with one empty database {@value #DATABASE} and its owner of the
 * same name.
 */
public final class PostgresForTests implements QuarkusTestResourceLifecycleManager {

    public static final String DATABASE = "test";

    @Override
    public Map<String, String> start() {
        var words = OncePerJvm.get("kinoqor.test.postgres", PostgresForTests::launch)
                .split(" ", -1);
        return Map.of(
                "quarkus.datasource.jdbc.url", words[0],
                "quarkus.datasource.username", DATABASE,
                "quarkus.datasource.password", words[1]);
    }

    /** Stays until the JVM ends: other tests in it want the same server. */
    @Override
    public void stop() {}

    private static String launch() {
        var server = LocalPostgres.start(TestHome.create("postgres"), false, List.of(DATABASE));
        return server.jdbcUrl(DATABASE) + " " + server.owner(DATABASE).password();
    }
}

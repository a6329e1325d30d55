package kz.kinoqor.kit.inbox;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import javax.sql.DataSource;
import kz.kinoqor.local.testing.PostgresForTests;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL with the inbox's tables, which can go away and come back. */
final class TestDatabase implements DataSource {

    private static final TestDatabase ONLY = start();

    private final PGSimpleDataSource server;
    private volatile boolean away;

    private TestDatabase(PGSimpleDataSource server) {
        this.server = server;
    }

    static TestDatabase get() {
        return ONLY;
    }

    /** The same server, for a test that wants it to go away without taking it from others. */
    static TestDatabase another() {
        return new TestDatabase(ONLY.server);
    }

    private static TestDatabase start() {
        var settings = new PostgresForTests().start();
        var server = new PGSimpleDataSource();
        server.setUrl(settings.get("quarkus.datasource.jdbc.url"));
        server.setUser(settings.get("quarkus.datasource.username"));
        server.setPassword(settings.get("quarkus.datasource.password"));
        Flyway.configure()
                .dataSource(server)
                .locations("classpath:db/kit/inbox")
                .load()
                .migrate();
        return new TestDatabase(server);
    }

    void goAway(boolean gone) {
        away = gone;
    }

    <T> T query(String statement, Class<T> type, Object... parameters) {
        try (var sql = server.getConnection();
                var query = sql.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (var row = query.executeQuery()) {
                row.next();
                return type.cast(row.getObject(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String statement) {
        try (var sql = server.getConnection();
                var change = sql.createStatement()) {
            change.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<UUID> uuids(int count) {
        return java.util.stream.Stream.generate(UUID::randomUUID).limit(count).toList();
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (away) {
            throw new SQLException("the database is away");
        }
        return server.getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}

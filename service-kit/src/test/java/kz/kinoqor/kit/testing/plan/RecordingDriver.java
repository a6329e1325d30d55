package kz.kinoqor.kit.testing.plan;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's driver, which also keeps in the {@link StatementRecord} what is sent through it. */
public final class RecordingDriver implements Driver {

    private final Driver driver = new org.postgresql.Driver();

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        var connection = driver.connect(url, info);
        return connection == null ? null : recording(Connection.class, connection, RecordingDriver::ofConnection);
    }

    private static @Nullable Object ofConnection(Method method, Object @Nullable [] given, @Nullable Object result) {
        if (result instanceof PreparedStatement prepared && !(result instanceof CallableStatement) && given != null) {
            var text = (String) given[0];
            return recording(PreparedStatement.class, prepared, (sending, _, answer) -> answer, (sending, _) -> {
                if (isSending(sending)) {
                    StatementRecord.add(text, prepared);
                }
            });
        }
        if (result instanceof Statement statement && method.getName().equals("createStatement")) {
            return recording(Statement.class, statement, (sending, _, answer) -> answer, (sending, texts) -> {
                if (isSending(sending) && texts != null) {
                    StatementRecord.add((String) texts[0], null);
                }
            });
        }
        return result;
    }

    private static boolean isSending(Method method) {
        var name = method.getName();
        return name.equals("addBatch") || (name.startsWith("execute") && !name.endsWith("Batch"));
    }

    private static <T> T recording(Class<T> type, T real, After after) {
        return recording(type, real, after, (_, _) -> {});
    }

    private static <T> T recording(Class<T> type, T real, After after, Before before) {
        InvocationHandler handler = (_, method, given) -> {
            before.call(method, given);
            try {
                return after.call(method, given, method.invoke(real, given));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(
                Proxy.newProxyInstance(RecordingDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** What is seen of a call before it is made. */
    private interface Before {
        void call(Method method, Object @Nullable [] given);
    }

    /** What is made of its result. */
    private interface After {
        @Nullable
        Object call(Method method, Object @Nullable [] given, @Nullable Object result);
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return driver.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return driver.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return driver.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return driver.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return driver.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}

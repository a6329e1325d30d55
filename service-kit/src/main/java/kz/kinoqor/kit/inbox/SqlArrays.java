package kz.kinoqor.kit.inbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a set-based statement: one array per column, unnested on the server. Instants go as {@code text[]} and are
 * cast there ({@code ?::text[]::timestamptz[]}), and so do JSON and dates.
 */
public final class SqlArrays {

    private SqlArrays() {}

    public static <T> Array text(
            Connection sql, Collection<T> rows, Function<? super T, ? extends @Nullable Object> column)
            throws SQLException {
        var values = new @Nullable Object[rows.size()];
        int i = 0;
        for (T row : rows) {
            var value = column.apply(row);
            values[i++] = value == null ? null : value.toString();
        }
        return sql.createArrayOf("text", values);
    }

    public static <T> Array uuids(Connection sql, Collection<T> rows, Function<? super T, @Nullable UUID> column)
            throws SQLException {
        return sql.createArrayOf("uuid", rows.stream().map(column).toArray());
    }

    public static <T> Array ints(Connection sql, Collection<T> rows, ToIntFunction<? super T> column)
            throws SQLException {
        return sql.createArrayOf("int4", rows.stream().mapToInt(column).boxed().toArray());
    }

    public static <T> Array longs(Connection sql, Collection<T> rows, ToLongFunction<? super T> column)
            throws SQLException {
        return sql.createArrayOf("int8", rows.stream().mapToLong(column).boxed().toArray());
    }
}

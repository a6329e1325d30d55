package kz.kinoqor.analytics.rows;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into one statement, kept column by column, each column one PostgreSQL array: the statement reads them
 * with {@code unnest(?, ?, …)}, so a batch costs one round trip however large it is.
 */
public final class Rows {

    private final List<String> types;
    private final List<List<@Nullable String>> columns;

    private Rows(List<String> types) {
        this.types = types;
        this.columns = types.stream()
                .<List<@Nullable String>>map(_ -> new ArrayList<>())
                .toList();
    }

    /**
     * @param types the PostgreSQL types of the columns, in the order of {@link #add}, for example {@code uuid}
     */
    public static Rows of(String... types) {
        return new Rows(List.of(types));
    }

    /** Adds a row; the values' text is PostgreSQL's own input form of the column's type. */
    public Rows add(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns.size() + " columns");
        }
        for (int i = 0; i < values.length; i++) {
            columns.get(i).add(text(values[i]));
        }
        return this;
    }

    /** Runs the statement with one array per column as its parameters; does nothing where there are no rows. */
    public void into(Connection sql, String statement) throws SQLException {
        if (columns.getFirst().isEmpty()) {
            return;
        }
        try (var prepared = sql.prepareStatement(statement)) {
            for (int i = 0; i < types.size(); i++) {
                prepared.setArray(
                        i + 1, sql.createArrayOf(types.get(i), columns.get(i).toArray(String[]::new)));
            }
            prepared.execute();
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}

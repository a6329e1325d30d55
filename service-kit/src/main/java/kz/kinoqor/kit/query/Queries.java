package kz.kinoqor.kit.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database one statement at a time. Within a transaction it sees what the transaction wrote; outside of one the
 * statement is its own.
 */
@ApplicationScoped
public class Queries {

    private final DataSource database;

    Queries(DataSource database) {
        this.database = database;
    }

    /** Every row, in the order of the statement. */
    public <T> List<T> list(Select question, RowReader<T> row) {
        try (var sql = database.getConnection();
                var select = question.on(sql);
                var result = select.executeQuery()) {
            var rows = new ArrayList<T>();
            while (result.next()) {
                rows.add(row.read(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be asked", e);
        }
    }

    /** The same of a statement that is always asked alike. */
    public <T> List<T> list(String statement, RowReader<T> row, @Nullable Object... values) {
        return list(Select.of(statement, values), row);
    }

    /** The one row of a statement that gives one or none. */
    public <T> Optional<T> first(Select question, RowReader<T> row) {
        return list(question, row).stream().findFirst();
    }

    /** The same of a statement that is always asked alike. */
    public <T> Optional<T> first(String statement, RowReader<T> row, @Nullable Object... values) {
        return first(Select.of(statement, values), row);
    }

    /** A column of type {@code text[]}. */
    public static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}

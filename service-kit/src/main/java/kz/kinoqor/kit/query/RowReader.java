package kz.kinoqor.kit.query;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes a value of the row that the result stands on. */
@FunctionalInterface
public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
}

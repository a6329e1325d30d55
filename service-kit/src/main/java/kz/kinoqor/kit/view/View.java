package kz.kinoqor.kit.view;

import java.util.UUID;
import kz.kinoqor.kit.query.RowReader;
import kz.kinoqor.kit.query.Select;
import org.jspecify.annotations.Nullable;

/**
 * Where a representation is read from.
 *
 * @param name of the record, as problems call it: {@code person}
 * @param key the column of its id, as the statement calls it: {@code p.id}
 * @param statement up to its conditions
 * @param row makes one of a row
 */
public record View<V extends Listed>(String name, String key, String statement, RowReader<V> row) {

    /** Of a record whose components are called as the columns are: {@code displayName} is read from {@code display_name}. */
    public static <V extends Record & Listed> View<V> of(String name, Class<V> type, String key, String statement) {
        return new View<>(name, key, statement, RecordReader.of(type));
    }

    Select one(UUID id) {
        return Select.of(statement).then(" where " + key + " = ?", id);
    }

    /** The next ones in the order of ids, which is the order of registration. */
    Select next(Conditions conditions, @Nullable UUID after, int atMost) {
        return conditions
                .on(Select.of(statement).then(" where true\n"))
                .and(key + " > ?", after)
                .then(" order by " + key + "\n limit ?", atMost);
    }

    /** What the cursors of a list are signed under. */
    String list(Conditions conditions) {
        return name + "/" + conditions.text();
    }
}

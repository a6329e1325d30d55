package kz.kinoqor.kit.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement with the conditions that were asked for and no others, so that each way of asking is planned for itself: a
 * plan that must also do for {@code ? is null or kind = ?} can use no index.
 */
public final class Select {

    private final StringBuilder text;
    private final List<@Nullable Object> values = new ArrayList<>();

    private Select(String text) {
        this.text = new StringBuilder(text);
    }

    /** @param text up to its conditions; {@code where true} where it has none of its own */
    public static Select of(String text, @Nullable Object... values) {
        return new Select("").then(text, values);
    }

    /** One more condition on one value, however often it names it; nothing where there is no value. */
    public Select and(String condition, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var times = (int) condition.chars().filter(c -> c == '?').count();
        return then(
                " and " + condition + "\n", Collections.nCopies(times, value).toArray());
    }

    /** What comes next whatever was asked for. */
    public Select then(String more, @Nullable Object... itsValues) {
        text.append(more);
        values.addAll(Arrays.asList(itsValues));
        return this;
    }

    public PreparedStatement on(Connection sql) throws SQLException {
        var statement = sql.prepareStatement(text.toString());
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }
}

package kz.kinoqor.kit.view;

import java.util.ArrayList;
import java.util.List;
import kz.kinoqor.kit.query.Select;
import org.jspecify.annotations.Nullable;

/** What narrows a list, as SQL and as the text under which its cursors are signed: one is never without the other. */
public final class Conditions {

    private final List<Condition> those;

    private record Condition(String sql, Object value) {}

    private Conditions(List<Condition> those) {
        this.those = those;
    }

    public static Conditions none() {
        return new Conditions(List.of());
    }

    public static Conditions of(String sql, @Nullable Object value) {
        return none().and(sql, value);
    }

    /**
     * One more; nothing where there is no value.
     *
     * @param sql with the value as {@code ?}, once or more often; never made of anything that was sent
     */
    public Conditions and(String sql, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new ArrayList<>(those);
        more.add(new Condition(sql, value));
        return new Conditions(more);
    }

    Select on(Select list) {
        those.forEach(condition -> list.and(condition.sql(), condition.value()));
        return list;
    }

    /** With the length of each value, so that no two lists have one text. */
    String text() {
        var text = new StringBuilder();
        for (var condition : those) {
            var value = condition.value().toString();
            text.append(condition.sql())
                    .append(value.length())
                    .append('=')
                    .append(value)
                    .append(';');
        }
        return text.toString();
    }
}

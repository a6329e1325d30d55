package kz.kinoqor.kit.parameter;

import java.util.function.Function;
import kz.kinoqor.kit.problem.RequestProblem;
import kz.kinoqor.kit.rule.BrokenRule;
import org.jspecify.annotations.Nullable;

/** Reads what a query asks for with the parser of its value type; absent stays absent. */
public final class QueryParameter {

    private QueryParameter() {}

    /** Refuses with {@code parameter-invalid} (400) what the parser refuses. */
    public static <T> @Nullable T read(String name, @Nullable String given, Function<String, T> parse) {
        if (given == null) {
            return null;
        }
        try {
            return parse.apply(given);
        } catch (BrokenRule rule) {
            throw new RequestProblem.ParameterInvalid(name, rule).refuse();
        }
    }

    /** The same, as it is stored: {@code kz} asks for the films of {@code KZ}. */
    public static @Nullable String canonical(String name, @Nullable String given, Function<String, ?> parse) {
        var value = read(name, given, parse);
        return value == null ? null : value.toString();
    }
}

package kz.kinoqor.kit.problem;

import java.util.function.Function;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.FieldError;
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
            var said = FieldError.of(name, rule).message();
            throw new RequestProblem.ParameterInvalid(name, said.getOrDefault("en", rule.code()), said).refuse();
        }
    }
}

package kz.kinoqor.kit.parameter;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.FieldError;
import kz.kinoqor.kit.rule.NearMiss;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of one operation.
 *
 * @param names in the order in which it declares them
 */
record DeclaredParameters(List<String> names) {

    /** An answer must not grow with what was asked. */
    private static final int MOST_FINDINGS = 20;

    static DeclaredParameters of(Method operation) {
        return new DeclaredParameters(Arrays.stream(operation.getParameters())
                .flatMap(DeclaredParameters::names)
                .toList());
    }

    private static Stream<String> names(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields())
                        .flatMap(field -> name(field, field.getName()).stream())
                : name(parameter, parameter.getName()).stream();
    }

    private static Optional<String> name(AnnotatedElement declared, String own) {
        var query = declared.getAnnotation(QueryParam.class);
        if (query != null) {
            return Optional.of(query.value());
        }
        var rest = declared.getAnnotation(RestQuery.class);
        return Optional.ofNullable(rest).map(named -> named.value().isEmpty() ? own : named.value());
    }

    /** What is wrong with a query, whatever the values mean: names that are not declared, or given twice, or empty. */
    List<FieldError> findings(Map<String, List<String>> query) {
        var findings = new ArrayList<FieldError>();
        query.forEach((name, values) -> {
            var rule = broken(name, values);
            if (rule != null && findings.size() < MOST_FINDINGS) {
                findings.add(FieldError.ofParameter(name, rule));
            }
        });
        return findings;
    }

    private @Nullable BrokenRule broken(String name, List<String> values) {
        if (!names.contains(name)) {
            return unknown(name);
        }
        if (values.size() > 1) {
            return BrokenRule.of("parameter-repeated", "given", name);
        }
        return values.getFirst().isEmpty() ? BrokenRule.of("parameter-empty", "given", name) : null;
    }

    private BrokenRule unknown(String name) {
        if (names.isEmpty()) {
            return BrokenRule.of("parameter-unwanted", "given", name);
        }
        return NearMiss.among(names, name)
                .map(meant -> BrokenRule.of("parameter-mistaken", "given", name, "meant", meant))
                .orElseGet(() -> BrokenRule.of("parameter-unknown", "given", name, "known", String.join(", ", names)));
    }
}

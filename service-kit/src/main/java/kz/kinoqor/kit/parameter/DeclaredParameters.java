package kz.kinoqor.kit.parameter;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.kinoqor.kit.problem.RequestProblem;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.FieldError;
import kz.kinoqor.kit.rule.NearMiss;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of one operation, in the order in which it declares them.
 *
 * @param forms how the value of each is written
 */
record DeclaredParameters(Map<String, ParameterForm> forms) {

    /** An answer must not grow with what was asked. */
    private static final int MOST_FINDINGS = 20;

    static DeclaredParameters of(Method operation) {
        var forms = new LinkedHashMap<String, ParameterForm>();
        for (var parameter : operation.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Arrays.stream(parameter.getType().getDeclaredFields())
                        .forEach(field -> name(field, field.getName())
                                .ifPresent(name -> forms.put(name, ParameterForm.of(field.getType()))));
            } else {
                name(parameter, parameter.getName())
                        .ifPresent(name -> forms.put(name, ParameterForm.of(parameter.getType())));
            }
        }
        return new DeclaredParameters(forms);
    }

    private static Optional<String> name(AnnotatedElement declared, String own) {
        var query = declared.getAnnotation(QueryParam.class);
        if (query != null) {
            return Optional.of(query.value());
        }
        var rest = declared.getAnnotation(RestQuery.class);
        return Optional.ofNullable(rest).map(named -> named.value().isEmpty() ? own : named.value());
    }

    /**
     * Refuses with {@code parameter-unknown} (400) names that are not declared or given twice, then with
     * {@code parameter-invalid} (400) a value that is not written as its type is.
     */
    void hold(Map<String, List<String>> query) {
        var unknown = unknown(query);
        if (!unknown.isEmpty()) {
            throw new RequestProblem.ParameterUnknown(unknown).refuse();
        }
        query.forEach((name, values) ->
                QueryParameter.read(name, values.getFirst(), Objects.requireNonNull(forms.get(name))::read));
    }

    private List<FieldError> unknown(Map<String, List<String>> query) {
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
        if (!forms.containsKey(name)) {
            return unknown(name);
        }
        return values.size() > 1 ? BrokenRule.of("parameter-repeated", "given", name) : null;
    }

    private BrokenRule unknown(String name) {
        if (forms.isEmpty()) {
            return BrokenRule.of("parameter-unwanted", "given", name);
        }
        return NearMiss.among(forms.keySet(), name)
                .map(meant -> BrokenRule.of("parameter-mistaken", "given", name, "meant", meant))
                .orElseGet(() ->
                        BrokenRule.of("parameter-unknown", "given", name, "known", String.join(", ", forms.keySet())));
    }
}

package kz.kinoqor.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.stream.Collectors;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.rule.NearMiss;
import org.jspecify.annotations.Nullable;

/** Says in our words, and in no library's, why a JSON document cannot be read, and where. */
final class UnreadableJson {

    private UnreadableJson() {}

    /** JSON pointer to what cannot be read; empty for the whole document. */
    static String pointer(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                        .map(Findings::step)
                        .collect(Collectors.joining())
                : "";
    }

    static BrokenRule rule(JsonProcessingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenRule rule) {
                return rule;
            }
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return unknown(unknown);
            }
            if (cause instanceof MismatchedInputException mismatch) {
                return BrokenRule.of("member-of-other-form", "expected", form(mismatch.getTargetType()));
            }
        }
        var place = e.getLocation();
        return place == null
                ? BrokenRule.of("content-malformed")
                : BrokenRule.of("json-broken", "line", place.getLineNr(), "column", place.getColumnNr());
    }

    private static BrokenRule unknown(UnrecognizedPropertyException unknown) {
        var given = unknown.getPropertyName();
        var known = unknown.getKnownPropertyIds().stream().map(String::valueOf).toList();
        return NearMiss.among(known, given)
                .map(meant -> BrokenRule.of("member-mistaken", "given", given, "meant", meant))
                .orElseGet(() -> BrokenRule.of("member-unknown", "given", given));
    }

    /** As JSON is written, which is the same in every language. */
    private static String form(@Nullable Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "true | false";
        }
        if (type != null && (type.isPrimitive() || Number.class.isAssignableFrom(type))) {
            return "123";
        }
        if (type != null && (type.isArray() || Collection.class.isAssignableFrom(type))) {
            return "[…]";
        }
        var isText = type != null && (type.isEnum() || type.getPackageName().startsWith("java."));
        return isText ? "\"…\"" : "{…}";
    }
}

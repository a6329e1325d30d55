package kz.kinoqor.kit.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request: with a place of its content, or with a parameter.
 *
 * @param pointer JSON pointer (RFC 6901) into the content, empty for the whole of it; absent where it is a parameter
 * @param parameter name of the query or path parameter; absent where it is the content
 * @param code the rule that it breaks
 * @param message what to say to a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(@Nullable String pointer, @Nullable String parameter, String code, RuleMessage message) {

    public static FieldError of(String pointer, BrokenRule rule) {
        return new FieldError(pointer, null, rule.code(), RuleText.onClassPath().message(rule));
    }

    public static FieldError ofParameter(String name, BrokenRule rule) {
        return new FieldError(null, name, rule.code(), RuleText.onClassPath().message(rule));
    }

    /** The same of a content that stands elsewhere, for example in a cell of a table. */
    public FieldError moved(UnaryOperator<String> place) {
        return pointer == null ? this : new FieldError(place.apply(pointer), null, code, message);
    }

    /** Where it is, in a few characters. */
    String place() {
        return pointer == null ? "?" + parameter : pointer;
    }
}

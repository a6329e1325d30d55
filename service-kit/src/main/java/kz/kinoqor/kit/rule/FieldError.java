package kz.kinoqor.kit.rule;

import java.util.Map;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer (RFC 6901) to the value, empty for the whole document; of a parameter its name
 * @param code the rule that it breaks
 * @param message what to say to a person, by language: kk, ru, en
 */
public record FieldError(String pointer, String code, Map<String, String> message) {

    public static FieldError of(String pointer, BrokenRule rule) {
        return new FieldError(pointer, rule.code(), RuleText.onClassPath().message(rule));
    }

    FieldError under(String base) {
        return new FieldError(base + pointer, code, message);
    }
}

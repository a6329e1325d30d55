package kz.kinoqor.kit.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One value that breaks one rule, thrown by the value type that refuses it. What it says to people stands in the rule
 * texts under the same code; see {@link RuleText}.
 */
public final class BrokenRule extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_ARGUMENT = 120;
    private static final Set<String> CHOICES = Set.of("allowed", "known");

    private final String code;
    private final transient Map<String, String> args;

    private BrokenRule(String code, Map<String, String> args) {
        super(code + args);
        this.code = code;
        this.args = args;
    }

    /**
     * @param code the rule, in kebab case, for example {@code date-impossible}
     * @param namesAndValues the arguments of its text: name, value, name, value
     */
    public static BrokenRule of(String code, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("an argument of " + code + " has no value");
        }
        var args = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            args.put(
                    namesAndValues[i].toString(), told(namesAndValues[i].toString(), namesAndValues[i + 1].toString()));
        }
        return new BrokenRule(code, Collections.unmodifiableMap(args));
    }

    public String code() {
        return code;
    }

    public Map<String, String> args() {
        return args;
    }

    /** What it says in English, for a place that has room for one language only. */
    public String inEnglish() {
        return RuleText.onClassPath().message(this).en();
    }

    /** An argument often repeats what was sent; a refusal must not grow with it. What there is to choose from is ours. */
    private static String told(String name, String value) {
        if (CHOICES.contains(name) || value.codePointCount(0, value.length()) <= LONGEST_ARGUMENT) {
            return value;
        }
        return value.substring(0, value.offsetByCodePoints(0, LONGEST_ARGUMENT)) + "…";
    }
}

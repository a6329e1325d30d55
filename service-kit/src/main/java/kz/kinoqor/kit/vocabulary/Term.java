package kz.kinoqor.kit.vocabulary;

import java.util.regex.Pattern;
import kz.kinoqor.kit.rule.BrokenRule;

/** A word from an open list, in capitals: {@code DIRECTOR}, {@code FILM_PRODUCTION}. Readers take words that they do not know. */
public final class Term {

    /** Its form, for schemas too. */
    public static final String FORM = "[A-Z][A-Z0-9_]{0,63}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private Term() {}

    public static String parse(String given) {
        if (!PATTERN.matcher(given).matches()) {
            throw BrokenRule.of("term-malformed", "given", given);
        }
        return given;
    }
}

package kz.kinoqor.kit.provenance;

import java.util.regex.Pattern;
import kz.kinoqor.kit.rule.BrokenRule;

/** The name of a marked set of records, for example {@code synthetic-census-2024}: small letters, digits and hyphens. */
public final class CollectionMark {

    /** Its form, for schemas too. */
    public static final String FORM = "[a-z0-9-]{1,64}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private CollectionMark() {}

    public static String parse(String given) {
        if (!PATTERN.matcher(given).matches()) {
            throw BrokenRule.of("collection-malformed", "given", given);
        }
        return given;
    }
}

package kz.kinoqor.kit.text;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.kinoqor.kit.rule.BrokenRule;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A language as BCP 47 (RFC 5646) tag: well formed, in canonical case ({@code kk-Latn-KZ}), with the two-letter code
 * where there is one. Two-letter codes must exist (ISO 639-1), since {@code kz} for Kazakh is everybody's first mistake;
 * of three-letter codes only the form is checked.
 */
@Schema(
        name = "Language",
        type = SchemaType.STRING,
        implementation = String.class,
        examples = {"kk", "ru", "kk-Latn"})
public record Language(@JsonValue String tag) {

    public static final Language KAZAKH = new Language("kk");
    public static final Language RUSSIAN = new Language("ru");
    public static final Language ENGLISH = new Language("en");

    /** Characters of the longest tag, RFC 5646, section 4.4.1. */
    public static final int LONGEST_TAG = 35;

    public Language {
        tag = Tags.canonical(tag);
    }

    public static Language parse(String tag) {
        return new Language(tag);
    }

    /** The language alone, without script and region: {@code kk} of {@code kk-Latn-KZ}. */
    public String primary() {
        int hyphen = tag.indexOf('-');
        return hyphen < 0 ? tag : tag.substring(0, hyphen);
    }

    /** The script, if the tag names one. */
    public Optional<Script> script() {
        var script = Locale.forLanguageTag(tag).getScript();
        return script.isEmpty() ? Optional.empty() : Optional.of(new Script(script));
    }

    @Override
    public String toString() {
        return tag;
    }

    private static final class Tags {

        private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());
        private static final Map<String, String> SHORTENED = Arrays.stream(Locale.getISOLanguages())
                .collect(Collectors.toUnmodifiableMap(
                        code -> Locale.of(code).getISO3Language(), code -> code, (first, _) -> first));

        /** Country codes that people write for the language of the country. */
        private static final Map<String, String> MISTAKEN = Map.ofEntries(
                Map.entry("kz", "kk"),
                Map.entry("ua", "uk"),
                Map.entry("by", "be"),
                Map.entry("jp", "ja"),
                Map.entry("cn", "zh"),
                Map.entry("cz", "cs"),
                Map.entry("gr", "el"),
                Map.entry("dk", "da"));

        static String canonical(String given) {
            var locale = wellFormed(given);
            var code = locale.getLanguage();
            if (!locale.getScript().isEmpty()) {
                var _ = new Script(locale.getScript());
            }
            if (SHORTENED.containsKey(code)) {
                return new Locale.Builder()
                        .setLocale(locale)
                        .setLanguage(SHORTENED.get(code))
                        .build()
                        .toLanguageTag();
            }
            if (MISTAKEN.containsKey(code)) {
                throw BrokenRule.of("language-mistaken", "given", given, "meant", MISTAKEN.get(code));
            }
            if ((code.length() == 2 && !TWO_LETTERS.contains(code)) || code.length() > 3) {
                throw BrokenRule.of("language-unknown", "given", given);
            }
            return locale.toLanguageTag();
        }

        private static Locale wellFormed(String given) {
            try {
                var locale = new Locale.Builder().setLanguageTag(given).build();
                boolean privateOnly = locale.toLanguageTag().startsWith("x-");
                if (!given.isEmpty() && given.length() <= LONGEST_TAG && !privateOnly) {
                    return locale;
                }
            } catch (IllformedLocaleException _) {
                // told below
            }
            throw BrokenRule.of("language-malformed", "given", given);
        }
    }
}

package kz.kinoqor.kit.text;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kinoqor.kit.rule.BrokenRule;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A script by its ISO 15924 code in canonical case: {@code Cyrl}, {@code Latn}, {@code Arab}. */
@Schema(
        name = "Script",
        type = SchemaType.STRING,
        implementation = String.class,
        examples = {"Cyrl", "Latn", "Arab"})
public record Script(@JsonValue String code) {

    private static final Pattern FOUR_LETTERS = Pattern.compile("[A-Za-z]{4}");
    private static final Set<String> NO_SCRIPT = Set.of("Zyyy", "Zinh", "Zzzz");

    /** Codes for a way of writing that Unicode spreads over several scripts, or counts as part of another. */
    private static final Map<String, Set<UnicodeScript>> COMPOSED = Map.of(
            "Jpan", Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            "Hrkt", Set.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            "Kore", Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN),
            "Hans", Set.of(UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
            "Hant", Set.of(UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
            "Aran", Set.of(UnicodeScript.ARABIC),
            "Cyrs", Set.of(UnicodeScript.CYRILLIC));

    /** The scripts that are told from a text: made last, since it makes scripts. */
    private static final Map<UnicodeScript, Script> TOLD = Stream.of(
                    "Arab Armn Beng Bopo Cyrl Deva Ethi Geor Grek Gujr Guru Hang Hani Hebr Hira Kana Khmr Knda Laoo"
                            .split(" "),
                    "Latn Mlym Mong Mymr Orya Sinh Syrc Taml Telu Thaa Thai Tibt".split(" "))
            .flatMap(Stream::of)
            .map(Script::new)
            .collect(Collectors.toUnmodifiableMap(script -> UnicodeScript.forName(script.code), Function.identity()));

    public Script {
        code = canonical(code);
    }

    public static Script parse(String code) {
        return new Script(code);
    }

    /** The script that most letters of a text are in; none when it has no letters. */
    public static Optional<Script> of(String text) {
        return text
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(TOLD::containsKey)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<UnicodeScript, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(most -> TOLD.get(most.getKey()));
    }

    /**
     * Whether a text is written in this script. Digits and signs belong to every script, so a title that is a number
     * passes. A word of another script may stand in it ({@code Рокки IV}), as long as most letters are of this one; a
     * word that mixes both may not, since a Latin c in a Cyrillic word is a typing error that nobody sees.
     */
    public boolean writes(String text) {
        var letters = new Letters(unicodeScripts(code));
        text.codePoints().forEach(letters::take);
        return letters.areMostlyOurs();
    }

    /** The text itself when it is written in this script; refused otherwise. */
    public String accept(String text) {
        if (!writes(text)) {
            throw BrokenRule.of("script-mismatch", "text", text, "script", code);
        }
        return text;
    }

    @Override
    public String toString() {
        return code;
    }

    private static String canonical(String given) {
        if (!FOUR_LETTERS.matcher(given).matches()) {
            throw unknown(given);
        }
        var code = given.substring(0, 1).toUpperCase(Locale.ROOT)
                + given.substring(1).toLowerCase(Locale.ROOT);
        if (NO_SCRIPT.contains(code)) {
            throw unknown(given);
        }
        if (!COMPOSED.containsKey(code)) {
            try {
                var _ = UnicodeScript.forName(code);
            } catch (IllegalArgumentException _) {
                throw unknown(given);
            }
        }
        return code;
    }

    private static Set<UnicodeScript> unicodeScripts(String code) {
        var composed = COMPOSED.get(code);
        return composed != null ? composed : Set.of(UnicodeScript.forName(code));
    }

    private static BrokenRule unknown(String given) {
        return BrokenRule.of("script-unknown", "given", given);
    }
}

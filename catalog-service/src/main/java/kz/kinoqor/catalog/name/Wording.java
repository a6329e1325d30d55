package kz.kinoqor.catalog.name;

import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.text.Language;
import kz.kinoqor.kit.text.Script;
import kz.kinoqor.kit.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A name or a title as it is written, whatever it is for.
 *
 * @param text Unicode NFC, 1 to 500 code points
 * @param lang BCP 47
 * @param script ISO 15924; {@value #NO_LETTERS} for a text without letters, such as a title that is a number
 */
public record Wording(String text, String lang, String script) {

    public static final String NO_LETTERS = "Zyyy";

    /** Characters of the longest text. */
    public static final int LONGEST = 500;

    private static final Wording PLACEHOLDER = new Wording("", "und", NO_LETTERS);

    /**
     * Reads what was sent, each part at its own place. After a refusal it gives a placeholder that nobody may look at.
     *
     * @param script may be left out, then it is read off the letters
     */
    public static Wording read(
            @Nullable String text, @Nullable String lang, @Nullable String script, Findings findings) {
        var words = findings.required("/text", text, Text.line(LONGEST));
        var language = findings.required("/lang", lang, Language::parse);
        var stated = NO_LETTERS.equals(script) ? null : findings.read("/script", script, Script::parse);
        if (words == null || language == null) {
            return PLACEHOLDER;
        }
        if (stated == null) {
            return new Wording(words, language.tag(), readOff(words, language));
        }
        findings.require(stated.writes(words), "/script", "script-mismatch", "script", stated.code(), "text", words);
        return new Wording(words, language.tag(), stated.code());
    }

    private static String readOff(String words, Language language) {
        return Script.of(words).or(language::script).map(Script::code).orElse(NO_LETTERS);
    }
}

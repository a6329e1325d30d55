package kz.kinoqor.catalog.film;

import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.rule.OneOf;
import kz.kinoqor.kit.text.Language;
import kz.kinoqor.kit.text.Script;
import kz.kinoqor.kit.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A title in one language and script.
 *
 * @param text Unicode NFC, 1 to 500 code points
 * @param lang BCP 47
 * @param script ISO 15924; the letters of the text belong to it
 * @param region ISO 3166 place where this title is used, if only there
 */
record Title(
        String text,
        String lang,
        String script,
        TitleKind kind,
        @Nullable String region) {

    private static final int LONGEST = 500;
    /** ISO 15924 for a text without letters, such as a title that is a number. */
    private static final String UNCODED = "Zyyy";

    /** What a title is for. */
    enum TitleKind {
        ORIGINAL,
        ALTERNATIVE,
        TRANSLITERATION,
        FESTIVAL,
        WORKING,
        RELEASE
    }

    /** A title as sent: {@code script} may be left out, then it is read off the letters. */
    @Schema(name = "NewTitle")
    record NewTitle(
            @Nullable @Schema(examples = "Кішкентай ханзада")
            String text,

            @Nullable @Schema(examples = "kk") String lang,
            @Nullable @Schema(examples = "Cyrl") String script,

            @Nullable @Schema(implementation = TitleKind.class)
            String kind,

            @Nullable String region) {

        Title read(Findings findings) {
            var words = findings.required("/text", text, Text.line(LONGEST));
            var language = findings.required("/lang", lang, Language::parse);
            var letters = findings.read("/script", script, Script::parse);
            var use = findings.required("/kind", kind, OneOf.of(TitleKind.class));
            if (words == null || language == null || use == null) {
                return new Title("", "und", UNCODED, TitleKind.ALTERNATIVE, region);
            }
            var actual = letters == null
                    ? Script.of(words).orElseGet(() -> language.script().orElse(Script.parse(UNCODED)))
                    : letters;
            findings.require(
                    actual.writes(words), "/script", "script-mismatch", "script", actual.code(), "text", words);
            return new Title(words, language.tag(), actual.code(), use, region);
        }
    }
}

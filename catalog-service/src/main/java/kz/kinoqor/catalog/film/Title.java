package kz.kinoqor.catalog.film;

import kz.kinoqor.catalog.name.Wording;
import kz.kinoqor.kit.place.Place;
import kz.kinoqor.kit.place.Places;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.rule.OneOf;
import kz.kinoqor.kit.text.Language;
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
public record Title(
        String text,
        String lang,
        String script,
        TitleKind kind,
        @Nullable String region) {

    /** What a title is for. */
    public enum TitleKind {
        ORIGINAL,
        ALTERNATIVE,
        TRANSLITERATION,
        FESTIVAL,
        WORKING,
        RELEASE
    }

    /** A title as sent: {@code script} may be left out, then it is read off the letters. */
    @Schema(name = "NewTitle")
    public record NewTitle(
            @Nullable @Schema(examples = "Кішкентай ханзада", maxLength = Wording.LONGEST)
            String text,

            @Nullable @Schema(examples = "kk", maxLength = Language.LONGEST_TAG)
            String lang,

            @Nullable @Schema(examples = "Cyrl", maxLength = 4)
            String script,

            @Nullable @Schema(implementation = TitleKind.class)
            String kind,

            @Nullable @Schema(examples = "KZ", maxLength = Place.LONGEST)
            String region) {

        Title read(Places places, Findings findings) {
            var wording = Wording.read(text, lang, script, findings);
            var use = findings.required("/kind", kind, OneOf.of(TitleKind.class));
            var place = findings.read("/region", region, places::resolve);
            return new Title(
                    wording.text(), wording.lang(), wording.script(), use, place == null ? null : place.code());
        }
    }
}

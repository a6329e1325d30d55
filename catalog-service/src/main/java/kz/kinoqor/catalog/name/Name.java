package kz.kinoqor.catalog.name;

import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.rule.OneOf;
import kz.kinoqor.kit.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A name in one language and script.
 *
 * @param text Unicode NFC, 1 to 500 code points
 * @param lang BCP 47
 * @param script ISO 15924; the letters of the text belong to it
 */
@Schema(name = "Name")
public record Name(String text, String lang, String script, NameKind kind) {

    /** What a name is for. */
    public enum NameKind {
        PREFERRED,
        ALTERNATIVE,
        TRANSLITERATION,
        FORMER
    }

    /** A name as sent: {@code script} may be left out, then it is read off the letters. */
    @Schema(
            name = "NewName",
            requiredProperties = {"text", "lang", "kind"})
    public record NewName(
            @Nullable @Schema(examples = "Қарлыға Хасен", maxLength = Wording.LONGEST)
            String text,

            @Nullable @Schema(examples = "kk", maxLength = Language.LONGEST_TAG)
            String lang,

            @Nullable @Schema(examples = "Cyrl", maxLength = 4)
            String script,

            @Nullable @Schema(implementation = NameKind.class)
            String kind) {

        Name read() {
            var findings = new Findings();
            var wording = Wording.read(text, lang, script, findings);
            var use = findings.required("/kind", kind, OneOf.of(NameKind.class));
            findings.refuseIfAny();
            return new Name(wording.text(), wording.lang(), wording.script(), use);
        }
    }

    /** The name as facts carry it. */
    public kz.kinoqor.contracts.catalog.Name announced() {
        return new kz.kinoqor.contracts.catalog.Name(text, lang, script, kind.name(), null);
    }
}

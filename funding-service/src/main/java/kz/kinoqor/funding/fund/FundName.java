package kz.kinoqor.funding.fund;

import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.text.Language;
import kz.kinoqor.kit.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A fund's name in one language.
 *
 * @param text Unicode NFC, 1 to 300 code points
 * @param lang BCP 47
 */
@Schema(name = "FundName")
record FundName(String text, String lang) {

    /** How many names a fund may have. */
    static final int MOST = 50;

    private static final int LONGEST = 300;

    /** A name as sent. */
    @Schema(
            name = "NewFundName",
            requiredProperties = {"text", "lang"})
    record NewName(
            @Nullable @Schema(examples = "Tolqyn Film Fund OEIC Ltd.", maxLength = LONGEST)
            String text,

            @Nullable @Schema(examples = "en", maxLength = Language.LONGEST_TAG)
            String lang) {

        /** Throws {@link kz.kinoqor.kit.rule.BrokenRules} where it is none. */
        FundName read() {
            var findings = new Findings();
            var words = findings.required("/text", text, Text.line(LONGEST));
            var language = findings.required("/lang", lang, Language::parse);
            findings.refuseIfAny();
            return new FundName(words, language.tag());
        }
    }

    /** The names of one fund: one at least, and one per language. */
    static List<FundName> read(@Nullable List<@Nullable NewName> given, Findings findings) {
        findings.require(given != null && !given.isEmpty(), "/names", "required");
        List<FundName> names = findings.each("/names", MOST, given, NewName::read);
        Predicate<FundName> first = firstOfItsLanguage();
        for (var name : names) {
            findings.require(first.test(name), "/names", "language-twice", "given", name.lang());
        }
        return names;
    }

    private static Predicate<FundName> firstOfItsLanguage() {
        var languages = new HashSet<String>();
        return name -> languages.add(name.lang());
    }
}

package kz.kinoqor.kit.provenance;

import kz.kinoqor.contracts.Source;
import kz.kinoqor.kit.rule.BrokenRules;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.rule.OneOf;
import kz.kinoqor.kit.text.Text;
import kz.kinoqor.kit.time.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A source as sent.
 *
 * @param id the document, as the suite names it
 * @param locator where in the document, for example a paragraph or a page
 * @param quote its words, in its language
 * @param retrievedAt EDTF date on which it was read
 * @param reliability A (official record) to E (hearsay)
 */
@Schema(name = "StatedSource", requiredProperties = "id")
public record StatedSource(
        @Nullable @Schema(examples = "astana-times-aifc", maxLength = 200)
        String id,

        @Nullable @Schema(examples = "paragraph 7", maxLength = 500)
        String locator,

        @Nullable @Schema(maxLength = 4000) String quote,

        @Nullable @Schema(examples = "2025-11-20", maxLength = PartialDate.LONGEST)
        String retrievedAt,

        @Nullable @Schema(implementation = Reliability.class)
        String reliability) {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_LOCATOR = 500;
    private static final int LONGEST_QUOTE = 4000;

    /** Throws {@link BrokenRules} where it says no document, or says it wrongly. */
    public Source read() {
        var findings = new Findings();
        var document = findings.required("/id", id, Text.line(LONGEST_ID));
        var place = findings.read("/locator", locator, Text.line(LONGEST_LOCATOR));
        var words = findings.read("/quote", quote, Text.prose(LONGEST_QUOTE));
        var retrieved = findings.read("/retrievedAt", retrievedAt, PartialDate::parse);
        var trust = findings.read("/reliability", reliability, OneOf.of(Reliability.class));
        findings.refuseIfAny();
        return new Source(
                document,
                place,
                words,
                retrieved == null ? null : retrieved.text(),
                trust == null ? null : trust.name());
    }
}

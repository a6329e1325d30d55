package kz.kinoqor.catalog.selection;

import java.util.List;
import java.util.UUID;
import kz.kinoqor.contracts.Source;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.place.Country;
import kz.kinoqor.kit.provenance.StatedSource;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.rule.OneOf;
import kz.kinoqor.kit.text.Text;
import kz.kinoqor.kit.time.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A selection or an award as sent. Something must be stated of the festival: the festival itself, its country, or the
 * words of the source.
 *
 * @param id the caller may choose it (UUIDv7), so that a retry needs no key
 * @param festivalId a festival of the register
 * @param editionId one of that festival's editions
 * @param country ISO 3166-1 alpha-2 of the festival, if that is all that is stated
 * @param statedAs the words of the source for the festival or its edition
 * @param prizeName as stated, of an award only
 * @param year EDTF
 */
@Schema(name = "NewSelection", requiredProperties = "result")
record NewSelection(
        @Nullable UUID id,
        @Nullable @Schema(implementation = Result.class) String result,
        @Nullable UUID festivalId,
        @Nullable UUID editionId,
        @Nullable @Schema(examples = "QA", maxLength = 2) String country,

        @Nullable @Schema(maxLength = 500, examples = "the last film festival in Qatar")
        String statedAs,

        @Nullable @Schema(maxLength = 500, examples = "Best Documentary")
        String prizeName,

        @Nullable @Schema(examples = "2024", defaultValue = "unknown", maxLength = PartialDate.LONGEST)
        String year,

        @Nullable @Schema(maxItems = Selection.MOST_SOURCES) List<@Nullable StatedSource> sources) {

    private static final int LONGEST_WORDS = 500;

    /** The selection it asks for; throws {@link kz.kinoqor.kit.rule.BrokenRules} with all that is wrong. */
    Selection read(Ids ids, UUID filmId) {
        var findings = new Findings();
        var readId = ids.chosen(id, findings);
        var readResult = findings.required("/result", result, OneOf.of(Result.class));
        var occasion = readOccasion(findings);
        var prize = findings.read("/prizeName", prizeName, Text.line(LONGEST_WORDS));
        findings.require(
                prize == null || readResult == null || readResult.isAward(), "/prizeName", "prize-without-award");
        List<Source> stated = findings.each("/sources", Selection.MOST_SOURCES, sources, StatedSource::read);
        findings.refuseIfAny();
        return Selection.record(
                readId,
                filmId,
                occasion,
                new Selection.Outcome(readResult, prize),
                stated.stream().distinct().toList());
    }

    private Occasion readOccasion(Findings findings) {
        findings.require(
                festivalId != null || country != null || statedAs != null, "/festivalId", "festival-not-stated");
        findings.require(festivalId != null || editionId == null, "/editionId", "edition-without-festival");
        var home = findings.read("/country", country, Country::parse);
        var words = findings.read("/statedAs", statedAs, Text.line(LONGEST_WORDS));
        var when = findings.read("/year", year, PartialDate::parse);
        return new Occasion(
                festivalId,
                editionId,
                home == null ? null : home.code(),
                words,
                when == null ? PartialDate.UNKNOWN : when);
    }
}

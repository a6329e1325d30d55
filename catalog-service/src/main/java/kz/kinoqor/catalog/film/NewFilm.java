package kz.kinoqor.catalog.film;

import java.util.List;
import java.util.UUID;
import kz.kinoqor.catalog.identifier.StatedIdentifier;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.place.Places;
import kz.kinoqor.kit.provenance.CollectionMark;
import kz.kinoqor.kit.provenance.Origin;
import kz.kinoqor.kit.provenance.StatedSource;
import kz.kinoqor.kit.register.Registration;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.rule.OneOf;
import kz.kinoqor.kit.time.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A film as sent to the register.
 *
 * @param id the caller may choose it (UUIDv7), so that a retry needs no key
 * @param titles exactly one of kind ORIGINAL
 * @param stage where it stands; UNKNOWN unless stated
 * @param collection marks it as one of a set, for example synthetic records
 */
@Schema(name = "NewFilm")
public record NewFilm(
        @Nullable UUID id,

        @Nullable @Schema(required = true, maxItems = Titles.MOST)
        List<Title.@Nullable NewTitle> titles,

        @Nullable @Schema(implementation = FilmKind.class, required = true)
        String kind,

        @Nullable @Schema(implementation = FilmStage.class, defaultValue = "UNKNOWN")
        String stage,

        @Nullable @Schema(examples = "2024", defaultValue = "unknown", maxLength = PartialDate.LONGEST)
        String year,

        @Nullable @Schema(examples = "[\"KZ\"]", maxItems = FilmDetails.MOST_COUNTRIES)
        List<@Nullable String> countries,

        @Nullable @Schema(minimum = "1") Integer runtimeMinutes,
        @Nullable @Schema(maxItems = StatedIdentifier.MOST) List<@Nullable StatedIdentifier> identifiers,
        @Nullable @Schema(pattern = CollectionMark.FORM) String collection,
        @Nullable StatedSource source) {

    /** The film it asks for; throws {@link kz.kinoqor.kit.rule.BrokenRules} with all that is wrong. */
    Film read(Ids ids, Places places) {
        var findings = new Findings();
        var readId = ids.chosen(id, findings);
        var readTitles = Titles.read(titles, places, findings);
        var readStage = findings.read("/stage", stage, OneOf.of(FilmStage.class));
        var description = new FilmDetails(kind, year, countries, runtimeMinutes, identifiers).read(findings);
        var origin = Origin.read(collection, source, findings);
        findings.refuseIfAny();
        var original = Titles.original(readTitles).text();
        return Film.register(
                Registration.of(readId, original, origin),
                readTitles,
                description,
                readStage == null ? FilmStage.UNKNOWN : readStage);
    }
}

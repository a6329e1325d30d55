package kz.kinoqor.catalog.film;

import java.util.List;
import kz.kinoqor.catalog.identifier.StatedIdentifier;
import kz.kinoqor.kit.identifier.Identifier;
import kz.kinoqor.kit.identifier.Subject;
import kz.kinoqor.kit.place.Country;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.rule.OneOf;
import kz.kinoqor.kit.time.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A film's description as sent: it takes the place of the one before, so what is left out is unknown from then on.
 *
 * @param year EDTF: {@code 2024}, {@code 2024-05}, {@code 2024?}, {@code unknown}
 */
@Schema(name = "FilmDetails")
record FilmDetails(
        @Nullable @Schema(implementation = FilmKind.class, required = true)
        String kind,

        @Nullable @Schema(examples = "2024", defaultValue = "unknown", maxLength = PartialDate.LONGEST)
        String year,

        @Nullable @Schema(examples = "[\"KZ\"]", maxItems = FilmDetails.MOST_COUNTRIES)
        List<@Nullable String> countries,

        @Nullable @Schema(minimum = "1", examples = "15") Integer runtimeMinutes,
        @Nullable @Schema(maxItems = StatedIdentifier.MOST) List<@Nullable StatedIdentifier> identifiers) {

    static final int MOST_COUNTRIES = 60;
    private static final int LONGEST_RUNTIME = 60_000;

    FilmDescription read(Findings findings) {
        var readKind = findings.required("/kind", kind, OneOf.of(FilmKind.class));
        var readYear = findings.read("/year", year, PartialDate::parse);
        var readCountries = findings.each("/countries", MOST_COUNTRIES, countries, Country::parse);
        findings.require(
                runtimeMinutes == null || (runtimeMinutes > 0 && runtimeMinutes <= LONGEST_RUNTIME),
                "/runtimeMinutes",
                "out-of-range",
                "from",
                1,
                "to",
                LONGEST_RUNTIME);
        List<Identifier> readIdentifiers =
                findings.each("/identifiers", StatedIdentifier.MOST, identifiers, stated -> stated.read(Subject.WORK));
        return new FilmDescription(
                readKind,
                readYear == null ? PartialDate.UNKNOWN : readYear,
                readCountries.stream().map(Country::code).distinct().toList(),
                runtimeMinutes,
                readIdentifiers.stream().distinct().toList());
    }
}

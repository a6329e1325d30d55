package kz.kinoqor.catalog.festival;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.kinoqor.catalog.name.Name;
import kz.kinoqor.catalog.name.Names;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.place.Country;
import kz.kinoqor.kit.provenance.CollectionMark;
import kz.kinoqor.kit.provenance.Origin;
import kz.kinoqor.kit.provenance.StatedSource;
import kz.kinoqor.kit.register.Registration;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A festival as sent to the register: with a name, or at least with a place.
 *
 * @param id the caller may choose it (UUIDv7), so that a retry needs no key
 * @param names none where a source names only the place
 * @param country ISO 3166-1 alpha-2
 * @param city as stated
 * @param collection marks the entry as one of a set, for example synthetic records
 */
@Schema(name = "NewFestival")
record NewFestival(
        @Nullable UUID id,
        @Nullable @Schema(maxItems = Names.MOST) List<Name.@Nullable NewName> names,
        @Nullable @Schema(examples = "QA", maxLength = 2) String country,
        @Nullable @Schema(maxLength = 200) String city,
        @Nullable @Schema(pattern = CollectionMark.FORM) String collection,
        @Nullable StatedSource source) {

    private static final int LONGEST_CITY = 200;

    /** The festival it asks for; throws {@link kz.kinoqor.kit.rule.BrokenRules} with all that is wrong. */
    Festival read(Ids ids) {
        var findings = new Findings();
        var readId = ids.chosen(id, findings);
        var readNames = Names.readIfAny(names, findings);
        var readCountry = findings.read("/country", country, Country::parse);
        var readCity = findings.read("/city", city, Text.line(LONGEST_CITY));
        var stated = (names != null && !names.isEmpty()) || country != null || city != null;
        findings.require(stated, "", "festival-not-stated");
        var origin = Origin.read(collection, source, findings);
        findings.refuseIfAny();
        var code = readCountry == null ? null : readCountry.code();
        return Festival.register(
                Registration.of(readId, address(readNames, readCity, code), origin),
                readNames,
                new Festival.Location(code, readCity));
    }

    /** The first of name, city and country that is known. */
    private static String address(List<Name> names, @Nullable String city, @Nullable String country) {
        return Names.display(names)
                .or(() -> Stream.of(city, country)
                        .filter(stated -> stated != null)
                        .findFirst())
                .orElseThrow();
    }
}

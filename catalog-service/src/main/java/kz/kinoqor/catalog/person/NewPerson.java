package kz.kinoqor.catalog.person;

import java.util.List;
import java.util.UUID;
import kz.kinoqor.catalog.identifier.StatedIdentifier;
import kz.kinoqor.catalog.name.Name;
import kz.kinoqor.catalog.name.Names;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.provenance.CollectionMark;
import kz.kinoqor.kit.provenance.Origin;
import kz.kinoqor.kit.provenance.StatedSource;
import kz.kinoqor.kit.register.Registration;
import kz.kinoqor.kit.rule.Findings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person as sent to the register.
 *
 * @param id the caller may choose it (UUIDv7), so that a retry needs no key
 * @param names one of them preferred at least, and no two in one language and script
 * @param roles an open list, for example DIRECTOR, WRITER
 * @param collection marks the entry as one of a set, for example synthetic records
 */
@Schema(name = "NewPerson", requiredProperties = "names")
record NewPerson(
        @Nullable UUID id,
        @Nullable @Schema(maxItems = Names.MOST) List<Name.@Nullable NewName> names,

        @Nullable @Schema(examples = "[\"DIRECTOR\"]", maxItems = PersonDetails.MOST_ROLES)
        List<@Nullable String> roles,

        @Nullable @Schema(maxItems = StatedIdentifier.MOST) List<@Nullable StatedIdentifier> identifiers,
        @Nullable @Schema(pattern = CollectionMark.FORM) String collection,
        @Nullable StatedSource source) {

    /** The person it asks for; throws {@link kz.kinoqor.kit.rule.BrokenRules} with all that is wrong. */
    Person read(Ids ids) {
        var findings = new Findings();
        var readId = ids.chosen(id, findings);
        var description = new PersonDetails(names, roles, identifiers).read(findings);
        var origin = Origin.read(collection, source, findings);
        findings.refuseIfAny();
        var name = Names.display(description.names()).orElseThrow();
        return Person.register(Registration.of(readId, name, origin), description);
    }
}

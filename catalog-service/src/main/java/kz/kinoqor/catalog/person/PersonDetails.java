package kz.kinoqor.catalog.person;

import java.util.List;
import kz.kinoqor.catalog.identifier.StatedIdentifier;
import kz.kinoqor.catalog.name.Name;
import kz.kinoqor.catalog.name.Names;
import kz.kinoqor.kit.identifier.Identifier;
import kz.kinoqor.kit.identifier.Subject;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.vocabulary.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person's description as sent: it takes the place of the one before, so what is left out is unknown from then on.
 *
 * @param names one of them preferred at least, and no two in one language and script
 * @param roles an open list, for example DIRECTOR, WRITER
 */
@Schema(name = "PersonDetails", requiredProperties = "names")
record PersonDetails(
        @Nullable @Schema(maxItems = Names.MOST) List<Name.@Nullable NewName> names,

        @Nullable @Schema(examples = "[\"DIRECTOR\"]", maxItems = PersonDetails.MOST_ROLES)
        List<@Nullable String> roles,

        @Nullable @Schema(maxItems = StatedIdentifier.MOST) List<@Nullable StatedIdentifier> identifiers) {

    static final int MOST_ROLES = 50;

    /**
     * What the register says of a person.
     *
     * @param names one of them preferred at least
     * @param roles what the person is publicly known as, for example DIRECTOR
     */
    record Description(List<Name> names, List<String> roles, List<Identifier> identifiers) {}

    /** Throws {@link kz.kinoqor.kit.rule.BrokenRules} with all that is wrong. */
    Description read() {
        var findings = new Findings();
        var description = read(findings);
        findings.refuseIfAny();
        return description;
    }

    Description read(Findings findings) {
        var readNames = Names.read(names, findings);
        var readRoles = findings.<String, String>each("/roles", MOST_ROLES, roles, Term::parse);
        List<Identifier> readIdentifiers = findings.each(
                "/identifiers", StatedIdentifier.MOST, identifiers, stated -> stated.read(Subject.PERSON));
        return new Description(
                readNames,
                readRoles.stream().distinct().toList(),
                readIdentifiers.stream().distinct().toList());
    }
}

package kz.kinoqor.catalog.identifier;

import kz.kinoqor.contracts.catalog.Identification;
import kz.kinoqor.kit.identifier.Identifier;
import kz.kinoqor.kit.identifier.IdentifierScheme;
import kz.kinoqor.kit.identifier.Subject;
import kz.kinoqor.kit.rule.BrokenRules;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.rule.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An identifier as sent and as shown.
 *
 * @param value checked by the scheme's own digits, and kept in its canonical form
 */
@Schema(name = "Identifier")
public record StatedIdentifier(
        @Nullable @Schema(implementation = IdentifierScheme.class, required = true)
        String scheme,

        @Nullable @Schema(required = true, examples = "10.5240/7EC7-228A-510A-053E-CBB8-J", maxLength = LONGEST)
        String value) {

    /** How many identifiers a thing may have. */
    public static final int MOST = 50;

    private static final int LONGEST = 200;

    public static StatedIdentifier of(Identifier identifier) {
        return new StatedIdentifier(identifier.scheme().name(), identifier.value());
    }

    /** The identifier as facts carry it. */
    public Identification announced() {
        return new Identification(String.valueOf(scheme), String.valueOf(value));
    }

    /** Throws {@link BrokenRules} where it is none. */
    public Identifier read(Subject subject) {
        var findings = new Findings();
        var readScheme = findings.required("/scheme", scheme, OneOf.of(IdentifierScheme.class));
        findings.require(value != null, "/value", "required");
        findings.refuseIfAny();
        findings.require(
                value == null || value.length() <= LONGEST,
                "/value",
                "text-too-long",
                "length",
                value == null ? 0 : value.length(),
                "limit",
                LONGEST);
        findings.refuseIfAny();
        var read = findings.required("/value", value, given -> Identifier.parse(subject, readScheme, given));
        findings.refuseIfAny();
        return read;
    }
}

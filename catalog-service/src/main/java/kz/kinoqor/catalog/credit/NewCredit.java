package kz.kinoqor.catalog.credit;

import java.util.UUID;
import kz.kinoqor.contracts.Source;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.provenance.StatedSource;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.rule.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A credit as sent.
 *
 * @param id the caller may choose it (UUIDv7), so that a retry needs no key
 * @param contributorId a person or an organisation of the register
 * @param billing position within its role, from 1; the next free one unless stated
 * @param status PROPOSED or AGREED; AGREED unless stated
 */
@Schema(
        name = "NewCredit",
        requiredProperties = {"contributorId", "contributorKind", "role"})
record NewCredit(
        @Nullable UUID id,
        @Nullable UUID contributorId,

        @Nullable @Schema(implementation = Contributor.Kind.class)
        String contributorKind,

        @Nullable @Schema(implementation = CreditRole.class) String role,

        @Nullable @Schema(minimum = "1", maximum = "100000") Integer billing,

        @Nullable @Schema(implementation = Beginning.class, defaultValue = "AGREED")
        String status,

        @Nullable StatedSource source) {

    private static final int LAST_BILLING = 100_000;

    /** How a credit can begin: nobody can contest what is not there. */
    enum Beginning {
        PROPOSED,
        AGREED
    }

    /** A credit that is well-formed; whether film, contributor and place allow it is the register's to say. */
    record Read(
            UUID id,
            Contributor contributor,
            CreditRole role,
            @Nullable Integer billing,
            Beginning beginning,
            @Nullable Source source) {}

    /** Throws {@link kz.kinoqor.kit.rule.BrokenRules} with all that is wrong. */
    Read read(Ids ids) {
        var findings = new Findings();
        var readId = ids.chosen(id, findings);
        UUID known = findings.required("/contributorId", contributorId, given -> given);
        var kind = findings.required("/contributorKind", contributorKind, OneOf.of(Contributor.Kind.class));
        var readRole = findings.required("/role", role, OneOf.of(CreditRole.class));
        findings.require(
                billing == null || (billing > 0 && billing <= LAST_BILLING),
                "/billing",
                "out-of-range",
                "from",
                1,
                "to",
                LAST_BILLING);
        var beginning = findings.read("/status", status, OneOf.of(Beginning.class));
        var readSource = findings.read("/source", source, StatedSource::read);
        findings.refuseIfAny();
        return new Read(
                readId,
                new Contributor(kind, known),
                readRole,
                billing,
                beginning == null ? Beginning.AGREED : beginning,
                readSource);
    }
}

package kz.kinoqor.catalog.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.catalog.identifier.Claim;
import kz.kinoqor.catalog.identifier.Identifiers;
import kz.kinoqor.kit.identifier.Identifier;
import kz.kinoqor.kit.identifier.IdentifierScheme;
import org.jspecify.annotations.Nullable;

/** Which organisation has which Business Identification Number: each belongs to one at most. */
@ApplicationScoped
class BusinessNumbers {

    private final Identifiers identifiers;

    BusinessNumbers(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /** To an organisation that has none yet. Refuses with {@code identifier-taken} (409). */
    void assign(UUID organisation, @Nullable String bin) {
        identifiers.assign(Identifiers.HolderKind.ORGANISATION, organisation, claims(bin));
    }

    /** Instead of the one it had. Refuses with {@code identifier-taken} (409). */
    void reassign(UUID organisation, @Nullable String bin) {
        identifiers.reassign(Identifiers.HolderKind.ORGANISATION, organisation, claims(bin));
    }

    private static List<Claim> claims(@Nullable String bin) {
        return bin == null ? List.of() : List.of(new Claim(new Identifier(IdentifierScheme.BIN, bin), "/bin"));
    }
}

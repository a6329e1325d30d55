package kz.kinoqor.catalog.identifier;

import java.util.ArrayList;
import java.util.List;
import kz.kinoqor.kit.identifier.Identifier;

/**
 * An identifier that a record claims for itself.
 *
 * @param pointer where in the request it stands
 */
public record Claim(Identifier identifier, String pointer) {

    /** The claims of a request that lists its identifiers. */
    public static List<Claim> each(List<Identifier> identifiers) {
        var claims = new ArrayList<Claim>(identifiers.size());
        for (int i = 0; i < identifiers.size(); i++) {
            claims.add(new Claim(identifiers.get(i), "/identifiers/" + i));
        }
        return claims;
    }
}

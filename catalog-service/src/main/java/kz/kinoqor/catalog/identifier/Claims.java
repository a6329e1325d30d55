package kz.kinoqor.catalog.identifier;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.kinoqor.kit.identifier.Identifier;
import kz.kinoqor.kit.identifier.IdentifierScheme;
import kz.kinoqor.kit.inbox.SqlArrays;

/** Identifiers in numbers: one statement for as many as come together, within the transaction on {@code sql}. */
@ApplicationScoped
public class Claims {

    private static final String HOLDERS = """
            select claim.scheme, claim.value, claim.holder_kind, claim.holder_id
              from unnest(?::text[], ?::text[]) as asked (scheme, value)
              join identifier_claim claim on claim.scheme = asked.scheme and claim.value = asked.value
            """;
    private static final String CLAIM = """
            insert into identifier_claim (scheme, value, holder_kind, holder_id)
            select scheme, value, ?, holder_id
              from unnest(?::text[], ?::text[], ?::uuid[]) as claim (scheme, value, holder_id)
             order by scheme, value
            """;

    /** An identifier and the record that claims it. */
    public record Held(Identifier identifier, UUID holder) {}

    Claims() {}

    /** Who holds which of these; what nobody holds is absent. */
    public Map<Identifier, Identifiers.Holder> holders(Connection sql, Collection<Identifier> identifiers)
            throws SQLException {
        var holders = new HashMap<Identifier, Identifiers.Holder>();
        if (identifiers.isEmpty()) {
            return holders;
        }
        try (var select = sql.prepareStatement(HOLDERS)) {
            select.setArray(1, SqlArrays.text(sql, identifiers, Identifier::scheme));
            select.setArray(2, SqlArrays.text(sql, identifiers, Identifier::value));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    holders.put(
                            new Identifier(IdentifierScheme.parse(row.getString("scheme")), row.getString("value")),
                            new Identifiers.Holder(
                                    Identifiers.HolderKind.valueOf(row.getString("holder_kind")),
                                    row.getObject("holder_id", UUID.class)));
                }
            }
        }
        return holders;
    }

    /**
     * Claims identifiers for records that are new, in one order for everybody, so that two who want each other's do not
     * wait for ever. Fails as a whole where somebody holds one of them.
     */
    public void add(Connection sql, Identifiers.HolderKind kind, List<Held> claims) throws SQLException {
        if (claims.isEmpty()) {
            return;
        }
        try (var insert = sql.prepareStatement(CLAIM)) {
            insert.setString(1, kind.name());
            insert.setArray(
                    2, SqlArrays.text(sql, claims, claim -> claim.identifier().scheme()));
            insert.setArray(
                    3, SqlArrays.text(sql, claims, claim -> claim.identifier().value()));
            insert.setArray(4, SqlArrays.uuids(sql, claims, Held::holder));
            insert.executeUpdate();
        }
    }
}

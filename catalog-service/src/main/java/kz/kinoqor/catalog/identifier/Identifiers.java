package kz.kinoqor.catalog.identifier;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.kinoqor.kit.identifier.Identifier;

/** Who holds which identifier. */
@ApplicationScoped
public class Identifiers {

    /** What kind of record holds an identifier. */
    public enum HolderKind {
        FILM,
        PERSON,
        ORGANISATION
    }

    /** The record an identifier leads to. */
    public record Holder(HolderKind kind, UUID id) {}

    private static final String CLAIM = """
            insert into identifier_claim as claim (scheme, value, holder_kind, holder_id)
            values                                (?,      ?,     ?,           ?)
            on conflict (scheme, value) do update set holder_kind = claim.holder_kind
            returning holder_id
            """;
    private static final String RELEASE = """
            delete from identifier_claim
             where holder_id = ?
            """;
    private static final String FIND = """
            select holder_kind, holder_id
              from identifier_claim
             where scheme = ? and value = ?
            """;

    private final DataSource database;

    Identifiers(DataSource database) {
        this.database = database;
    }

    /**
     * Makes {@code identifiers} those of the record, and no others; within the caller's transaction. Refuses with
     * {@code identifier-taken} (409) where another record holds one of them.
     */
    public void assign(HolderKind kind, UUID holder, List<Identifier> identifiers) {
        try (var sql = database.getConnection();
                var release = sql.prepareStatement(RELEASE);
                var claim = sql.prepareStatement(CLAIM)) {
            release.setObject(1, holder);
            release.executeUpdate();
            for (int i = 0; i < identifiers.size(); i++) {
                var identifier = identifiers.get(i);
                claim.setString(1, identifier.scheme().name());
                claim.setString(2, identifier.value());
                claim.setString(3, kind.name());
                claim.setObject(4, holder);
                try (var row = claim.executeQuery()) {
                    row.next();
                    var actual = row.getObject(1, UUID.class);
                    if (!actual.equals(holder)) {
                        throw new IdentifierProblem.IdentifierTaken(
                                        "/identifiers/" + i, identifier.scheme().name(), identifier.value(), actual)
                                .refuse();
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("identifiers could not be assigned", e);
        }
    }

    public Optional<Holder> holder(Identifier identifier) {
        try (var sql = database.getConnection();
                var find = sql.prepareStatement(FIND)) {
            find.setString(1, identifier.scheme().name());
            find.setString(2, identifier.value());
            try (var row = find.executeQuery()) {
                return row.next()
                        ? Optional.of(new Holder(
                                HolderKind.valueOf(row.getString("holder_kind")),
                                row.getObject("holder_id", UUID.class)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the identifier could not be looked up", e);
        }
    }
}

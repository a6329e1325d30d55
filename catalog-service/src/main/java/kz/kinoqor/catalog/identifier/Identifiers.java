package kz.kinoqor.catalog.identifier;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.kinoqor.kit.identifier.Identifier;
import kz.kinoqor.kit.query.Queries;

/** Who holds which identifier. */
@ApplicationScoped
public class Identifiers {

    /** What kind of record holds an identifier. */
    public enum HolderKind {
        FILM("/v1/films/"),
        PERSON("/v1/people/"),
        ORGANISATION("/v1/organisations/");

        private final String path;

        HolderKind(String path) {
            this.path = path;
        }

        String href(UUID id) {
            return path + id;
        }
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

    /** One order for everybody, so that two requests that want each other's identifiers do not wait for ever. */
    private static final Comparator<Claim> ORDER = Comparator.<Claim, String>comparing(
                    claim -> claim.identifier().scheme().name())
            .thenComparing(claim -> claim.identifier().value());

    private final DataSource database;
    private final Queries queries;

    Identifiers(DataSource database, Queries queries) {
        this.database = database;
        this.queries = queries;
    }

    /**
     * Gives a record that has none yet the claimed identifiers; within the caller's transaction. Refuses with
     * {@code identifier-taken} (409) where another record holds one of them.
     */
    public void assign(HolderKind kind, UUID holder, List<Claim> claims) {
        if (claims.isEmpty()) {
            return;
        }
        try (var sql = database.getConnection()) {
            for (var claim : claims.stream().sorted(ORDER).toList()) {
                assign(sql, new Holder(kind, holder), claim);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("identifiers could not be assigned", e);
        }
    }

    /** Makes the claimed identifiers those of the record, and no others; otherwise as {@link #assign}. */
    public void reassign(HolderKind kind, UUID holder, List<Claim> claims) {
        release(holder);
        assign(kind, holder, claims);
    }

    private void release(UUID holder) {
        try (var sql = database.getConnection();
                var release = sql.prepareStatement(RELEASE)) {
            release.setObject(1, holder);
            release.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("identifiers could not be released", e);
        }
    }

    private static void assign(Connection sql, Holder holder, Claim claim) throws SQLException {
        var identifier = claim.identifier();
        try (var insert = sql.prepareStatement(CLAIM)) {
            insert.setString(1, identifier.scheme().name());
            insert.setString(2, identifier.value());
            insert.setString(3, holder.kind().name());
            insert.setObject(4, holder.id());
            try (var row = insert.executeQuery()) {
                row.next();
                var actual = row.getObject(1, UUID.class);
                if (!actual.equals(holder.id())) {
                    throw new IdentifierProblem.IdentifierTaken(claim.pointer(), identifier.toString(), actual)
                            .refuse();
                }
            }
        }
    }

    public Optional<Holder> holder(Identifier identifier) {
        return queries.first(
                FIND,
                row -> new Holder(
                        HolderKind.valueOf(row.getString("holder_kind")), row.getObject("holder_id", UUID.class)),
                identifier.scheme().name(),
                identifier.value());
    }
}

package kz.kinoqor.catalog.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.kinoqor.kit.query.Queries;
import kz.kinoqor.kit.query.Select;
import kz.kinoqor.kit.revision.Tagged;
import org.jspecify.annotations.Nullable;

/** Organisations for reading: one statement a request, no entities. */
@ApplicationScoped
class OrganisationViews {

    private static final String COLUMNS = """
            select o.id, o.revision, o.slug, o.display_name, o.names::text, o.bin, o.legal_form, o.ownership::text,
                   o.seats::text, o.activities, o.registered_from, o.dissolved_on, o.collection, o.source::text
              from organisation o
            """;
    private static final String BY_ID = COLUMNS + """
             where o.id = ?
            """;
    private static final String PAGE = COLUMNS + """
             where o.id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
            """;
    private static final String IN_ORDER = """
             order by o.id
             limit ?
            """;

    private final Queries queries;

    OrganisationViews(Queries queries) {
        this.queries = queries;
    }

    Optional<Tagged<OrganisationView>> find(UUID id) {
        return queries.first(BY_ID, OrganisationViews::view, id)
                .map(organisation -> Tagged.of(organisation, organisation.revision()));
    }

    /** The next rows in the order of ids, which is the order of registration. */
    List<OrganisationView> page(OrganisationFilter filter, @Nullable UUID after, int atMost) {
        var page = Select.of(PAGE, after)
                .and("o.region_codes @> array[?::text]", filter.region())
                .and("o.legal_form = ?", filter.legalForm())
                .and("o.ownership_classes @> array[?::text]", filter.ownershipClass())
                .and("o.collection = ?", filter.collection())
                .then(IN_ORDER, atMost);
        return queries.list(page, OrganisationViews::view);
    }

    private static OrganisationView view(ResultSet row) throws SQLException {
        return new OrganisationView(
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                row.getString("slug"),
                row.getString("display_name"),
                row.getString("names"),
                row.getString("bin"),
                LegalForm.valueOf(row.getString("legal_form")),
                row.getString("ownership"),
                row.getString("seats"),
                Queries.strings(row, "activities"),
                row.getObject("registered_from", LocalDate.class),
                row.getObject("dissolved_on", LocalDate.class),
                row.getString("collection"),
                row.getString("source"));
    }
}

package kz.kinoqor.analytics.orgcensus;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.kinoqor.analytics.build.Projection;
import kz.kinoqor.analytics.rows.Figures;
import kz.kinoqor.analytics.rows.Rows;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.contracts.catalog.OrganisationEvent;
import kz.kinoqor.contracts.catalog.OrganisationEvent.OrganisationDetailsChanged;
import kz.kinoqor.contracts.catalog.OrganisationEvent.OrganisationOwnershipChanged;
import kz.kinoqor.contracts.catalog.OrganisationEvent.OrganisationRegistered;
import kz.kinoqor.kit.inbox.Received;

/** Keeps what the register says of every organisation, past stakes and seats included, so that any day can be asked. */
@ApplicationScoped
class OrgCensusProjection implements Projection {

    static final String NAME = "orgcensus";

    private static final String DETAIL = """
            insert into organisation_details as known
                (organisation_id, sequence, legal_form, activities, seats, registered_from, dissolved_on)
            select distinct on (organisation_id)
                   organisation_id, sequence, legal_form, array(select jsonb_array_elements_text(activities)), seats,
                   registered_from, dissolved_on
            from   unnest(?, ?, ?, ?, ?, ?, ?)
                as told (organisation_id, sequence, legal_form, activities, seats, registered_from, dissolved_on)
            order  by organisation_id, sequence desc
            on conflict (organisation_id) do update
            set    sequence        = excluded.sequence,
                   legal_form      = excluded.legal_form,
                   activities      = excluded.activities,
                   seats           = excluded.seats,
                   registered_from = excluded.registered_from,
                   dissolved_on    = excluded.dissolved_on
            where  known.sequence < excluded.sequence
            """;

    private static final String OWN = """
            insert into organisation_ownership as known (organisation_id, sequence, stakes)
            select distinct on (organisation_id) organisation_id, sequence, stakes
            from   unnest(?, ?, ?) as told (organisation_id, sequence, stakes)
            order  by organisation_id, sequence desc
            on conflict (organisation_id) do update
            set    sequence = excluded.sequence,
                   stakes   = excluded.stakes
            where  known.sequence < excluded.sequence
            """;

    private static final String COLLECT = """
            insert into organisation_collection (organisation_id, collection)
            select organisation_id, collection
            from   unnest(?, ?) as told (organisation_id, collection)
            order  by organisation_id
            on conflict (organisation_id) do nothing
            """;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int meaning() {
        return 2;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topics.ORGANISATIONS);
    }

    @Override
    public List<String> tables() {
        return List.of(
                "organisation_details", "organisation_ownership", "organisation_collection", "organisation_turn");
    }

    @Override
    public void apply(List<Received> batch, Connection sql) throws SQLException {
        var told = new Told();
        for (var received : batch) {
            if (received.fact() instanceof OrganisationEvent event) {
                told.hear(event, received.envelope().sequence());
            }
        }
        if (told.organisations.isEmpty()) {
            return;
        }
        Figures.keep(sql, way -> OrganisationTurns.count(told.organisations, way, sql), told::keep);
    }

    /** What a batch says, facet by facet. */
    private static final class Told {

        private final Set<UUID> organisations = new HashSet<>();
        private final Rows details = Rows.of("uuid", "bigint", "text", "jsonb", "jsonb", "date", "date");
        private final Rows ownership = Rows.of("uuid", "bigint", "jsonb");
        private final Rows collections = Rows.of("uuid", "text");

        private void hear(OrganisationEvent event, long sequence) {
            var id = event.organisationId();
            organisations.add(id);
            switch (event) {
                case OrganisationRegistered registered -> {
                    details.add(
                            id,
                            sequence,
                            registered.legalForm(),
                            Bounds.texts(registered.activities()),
                            Bounds.seats(registered.region()),
                            registered.registeredFrom(),
                            registered.dissolvedOn());
                    ownership.add(id, sequence, Bounds.stakes(registered.ownership()));
                    if (registered.collection() != null) {
                        collections.add(id, registered.collection());
                    }
                }
                case OrganisationOwnershipChanged changed ->
                    ownership.add(id, sequence, Bounds.stakes(changed.ownership()));
                case OrganisationDetailsChanged changed ->
                    details.add(
                            id,
                            sequence,
                            changed.legalForm(),
                            Bounds.texts(changed.activities()),
                            Bounds.seats(changed.region()),
                            changed.registeredFrom(),
                            changed.dissolvedOn());
            }
        }

        private void keep(Connection sql) throws SQLException {
            details.into(sql, DETAIL);
            ownership.into(sql, OWN);
            collections.into(sql, COLLECT);
        }
    }
}

package kz.kinoqor.catalog.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kz.kinoqor.kit.outbox.Outbox;
import kz.kinoqor.kit.place.Regions;
import kz.kinoqor.kit.revision.Revision;
import kz.kinoqor.kit.rule.Findings;

/** Changes the entry of an organisation that the caller has seen. */
@ApplicationScoped
class ChangeOrganisation {

    private final Organisations organisations;
    private final BusinessNumbers numbers;
    private final Outbox outbox;
    private final Regions regions;

    ChangeOrganisation(Organisations organisations, BusinessNumbers numbers, Outbox outbox, Regions regions) {
        this.organisations = organisations;
        this.numbers = numbers;
        this.outbox = outbox;
        this.regions = regions;
    }

    @Transactional
    void describe(UUID id, Revision seen, OrganisationDetails request) {
        var findings = new Findings();
        var description = request.read(regions, findings);
        findings.refuseIfAny();
        var organisation = organisations.get(id, seen);
        numbers.reassign(id, description.bin());
        organisation.describe(description).ifPresent(change -> announce(organisation, change));
    }

    @Transactional
    void changeOwnership(UUID id, Revision seen, NewOwnership request) {
        var stakes = request.read();
        var organisation = organisations.get(id, seen);
        organisation.beOwnedThrough(stakes).ifPresent(change -> announce(organisation, change));
    }

    private void announce(Organisation organisation, OrganisationChange change) {
        outbox.add(organisation, OrganisationAnnouncement.of(organisation, change));
    }
}

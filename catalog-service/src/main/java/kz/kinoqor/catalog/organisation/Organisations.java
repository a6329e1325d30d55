package kz.kinoqor.catalog.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.outbox.Outbox;
import kz.kinoqor.kit.place.Regions;
import kz.kinoqor.kit.register.Register;
import kz.kinoqor.kit.register.Registered;
import kz.kinoqor.kit.revision.Revision;

/** The organisations of the register: how one is registered, described anew, and owned by others. */
@ApplicationScoped
class Organisations extends Register<Organisation> {

    private final BusinessNumbers numbers;
    private final Outbox outbox;
    private final Ids ids;
    private final Regions regions;

    Organisations(BusinessNumbers numbers, Outbox outbox, Ids ids, Regions regions) {
        this.numbers = numbers;
        this.outbox = outbox;
        this.ids = ids;
        this.regions = regions;
    }

    @Transactional
    Registered register(NewOrganisation request) {
        var organisation = request.read(ids, regions);
        return once(organisation.id(), request, () -> {
            persist(organisation);
            numbers.assign(organisation.id(), organisation.description().bin());
            outbox.add(organisation, OrganisationAnnouncement.registered(organisation));
        });
    }

    @Transactional
    void describe(UUID id, Revision seen, OrganisationDetails request) {
        var description = request.read(regions);
        var organisation = get(id, seen);
        numbers.reassign(id, description.bin());
        if (organisation.describe(description)) {
            outbox.add(organisation, OrganisationAnnouncement.described(organisation));
        }
    }

    @Transactional
    void changeOwnership(UUID id, Revision seen, NewOwnership request) {
        var stakes = request.read();
        var organisation = get(id, seen);
        if (organisation.changeOwnership(stakes)) {
            outbox.add(organisation, OrganisationAnnouncement.ownershipChanged(organisation));
        }
    }
}

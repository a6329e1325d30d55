package kz.kinoqor.catalog.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.outbox.Outbox;
import kz.kinoqor.kit.place.Regions;
import kz.kinoqor.kit.register.Registered;

/** Enters an organisation into the register. */
@ApplicationScoped
class RegisterOrganisation {

    private final Organisations organisations;
    private final BusinessNumbers numbers;
    private final Outbox outbox;
    private final Ids ids;
    private final Regions regions;

    RegisterOrganisation(
            Organisations organisations, BusinessNumbers numbers, Outbox outbox, Ids ids, Regions regions) {
        this.organisations = organisations;
        this.numbers = numbers;
        this.outbox = outbox;
        this.ids = ids;
        this.regions = regions;
    }

    @Transactional
    Registered from(NewOrganisation request) {
        var organisation = request.read(ids, regions);
        return organisations.once(organisation.id(), request, () -> {
            organisations.persist(organisation);
            numbers.assign(organisation.id(), organisation.description().bin());
            outbox.add(organisation, OrganisationAnnouncement.of(organisation, new OrganisationChange.Registered()));
        });
    }
}

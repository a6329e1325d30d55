package kz.kinoqor.catalog.organisation;

import java.util.List;
import kz.kinoqor.catalog.name.Names;
import kz.kinoqor.contracts.catalog.OrganisationEvent;

/** From a change of an organisation's entry to the fact that the world is told: the only place that knows both. */
final class OrganisationAnnouncement {

    private OrganisationAnnouncement() {}

    static OrganisationEvent ownershipChanged(Organisation organisation) {
        return new OrganisationEvent.OrganisationOwnershipChanged(organisation.id(), stakes(organisation));
    }

    static OrganisationEvent registered(Organisation organisation) {
        var description = organisation.description();
        return new OrganisationEvent.OrganisationRegistered(
                organisation.id(),
                organisation.slug(),
                Names.announced(description.names()),
                description.bin(),
                description.legalForm().name(),
                stakes(organisation),
                seats(description),
                description.activities(),
                description.lifetime().registeredFrom(),
                description.lifetime().dissolvedOn(),
                organisation.origin().collection(),
                organisation.origin().source());
    }

    static OrganisationEvent described(Organisation organisation) {
        var description = organisation.description();
        return new OrganisationEvent.OrganisationDetailsChanged(
                organisation.id(),
                Names.announced(description.names()),
                description.bin(),
                description.legalForm().name(),
                seats(description),
                description.activities(),
                description.lifetime().registeredFrom(),
                description.lifetime().dissolvedOn());
    }

    private static List<OrganisationEvent.Stake> stakes(Organisation organisation) {
        return organisation.ownership().stream()
                .map(stake -> new OrganisationEvent.Stake(
                        stake.ownershipClass().name(),
                        stake.percent(),
                        stake.country(),
                        stake.validFrom(),
                        stake.validTo()))
                .toList();
    }

    private static List<OrganisationEvent.Seat> seats(OrganisationDescription description) {
        return description.seats().stream()
                .map(seat -> new OrganisationEvent.Seat(seat.code(), seat.validFrom(), seat.validTo()))
                .toList();
    }
}

package kz.kinoqor.catalog.festival;

import kz.kinoqor.catalog.name.Names;
import kz.kinoqor.contracts.catalog.FestivalEvent;

/** From a change of a festival's entry to the fact that the world is told: the only place that knows both. */
final class FestivalAnnouncement {

    private FestivalAnnouncement() {}

    static FestivalEvent registered(Festival festival) {
        return new FestivalEvent.FestivalRegistered(
                festival.id(),
                festival.slug(),
                Names.announced(festival.names()),
                festival.location().country(),
                festival.location().city(),
                festival.origin().collection(),
                festival.origin().source());
    }

    static FestivalEvent editionRegistered(Festival festival, Edition edition) {
        return new FestivalEvent.FestivalEditionRegistered(
                festival.id(), edition.id(), edition.number(), edition.start(), edition.end());
    }
}

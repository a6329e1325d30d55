package kz.kinoqor.catalog.festival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.outbox.Outbox;
import kz.kinoqor.kit.register.Register;
import kz.kinoqor.kit.register.Registered;

/** The festivals of the register: how one is registered, and its editions. */
@ApplicationScoped
class Festivals extends Register<Festival> {

    private final Outbox outbox;
    private final Ids ids;

    Festivals(Outbox outbox, Ids ids) {
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    Registered register(NewFestival request) {
        var festival = request.read(ids);
        return once(festival.id(), request, () -> {
            persist(festival);
            outbox.add(festival, FestivalAnnouncement.registered(festival));
        });
    }

    @Transactional
    Edition registerEdition(UUID festivalId, Edition.NewEdition request) {
        var edition = request.read(ids);
        var festival = get(festivalId);
        festival.add(edition);
        outbox.add(festival, FestivalAnnouncement.editionRegistered(festival, edition));
        return edition;
    }
}

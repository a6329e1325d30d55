package kz.kinoqor.catalog.festival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.outbox.Outbox;
import kz.kinoqor.kit.register.Registered;

/** Enters a festival or one of its editions into the register. */
@ApplicationScoped
class RegisterFestival {

    private final Festivals festivals;
    private final Outbox outbox;
    private final Ids ids;

    RegisterFestival(Festivals festivals, Outbox outbox, Ids ids) {
        this.festivals = festivals;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    Registered from(NewFestival request) {
        var festival = request.read(ids);
        return festivals.once(festival.id(), request, () -> {
            festivals.persist(festival);
            outbox.add(festival, FestivalAnnouncement.of(festival, new FestivalChange.Registered()));
        });
    }

    @Transactional
    Edition edition(UUID festivalId, Edition.NewEdition request) {
        var edition = request.read(ids);
        var festival = festivals.get(festivalId);
        outbox.add(festival, FestivalAnnouncement.of(festival, festival.add(edition)));
        return edition;
    }
}

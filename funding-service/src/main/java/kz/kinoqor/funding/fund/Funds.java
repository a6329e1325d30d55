package kz.kinoqor.funding.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.outbox.Outbox;
import kz.kinoqor.kit.register.Register;
import kz.kinoqor.kit.register.Registered;

/** The funds on record, and how one comes there. */
@ApplicationScoped
class Funds extends Register<Fund> {

    private final Outbox outbox;
    private final Ids ids;

    Funds(Outbox outbox, Ids ids) {
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    Registered register(NewFund request) {
        var fund = request.read(ids);
        return once(fund.id(), request, () -> {
            persist(fund);
            outbox.add(fund, FundAnnouncement.registered(fund));
        });
    }
}

package kz.kinoqor.catalog.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.outbox.Outbox;
import kz.kinoqor.kit.register.Registered;

/** Enters a credit of a film into the register. */
@ApplicationScoped
class EnterCredit {

    private final Credits credits;
    private final Outbox outbox;
    private final Ids ids;

    EnterCredit(Credits credits, Outbox outbox, Ids ids) {
        this.credits = credits;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    Registered on(UUID filmId, NewCredit request) {
        var asked = request.read(ids);
        return credits.once(asked.id(), List.of(filmId, request), () -> enter(filmId, asked));
    }

    private void enter(UUID filmId, NewCredit.Read asked) {
        var place = credits.place(filmId, asked.role(), asked.billing());
        credits.mustKnow(asked.contributor());
        var credit = asked.beginning() == NewCredit.Beginning.PROPOSED
                ? Credit.propose(asked.id(), place, asked.contributor(), asked.source())
                : Credit.record(asked.id(), place, asked.contributor(), asked.source());
        credits.persist(credit);
        outbox.add(credit, CreditAnnouncement.of(credit, credit.entered()));
    }
}

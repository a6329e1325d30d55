package kz.kinoqor.catalog.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.outbox.Outbox;

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
    Credit on(UUID filmId, NewCredit request) {
        var asked = request.read();
        var place = credits.place(filmId, asked.role(), asked.billing());
        credits.mustKnow(asked.contributor());
        var id = request.id() == null ? ids.next() : request.id();
        var credit = asked.beginning() == NewCredit.Beginning.PROPOSED
                ? Credit.propose(id, place, asked.contributor(), asked.source())
                : Credit.record(id, place, asked.contributor(), asked.source());
        credits.add(credit);
        outbox.add(credit, CreditAnnouncement.of(credit, credit.entered()));
        return credit;
    }
}

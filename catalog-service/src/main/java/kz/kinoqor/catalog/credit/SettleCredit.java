package kz.kinoqor.catalog.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import kz.kinoqor.kit.outbox.Outbox;
import kz.kinoqor.kit.revision.Revision;

/** Agrees or contests a credit that the caller has seen. */
@ApplicationScoped
class SettleCredit {

    private final Credits credits;
    private final Outbox outbox;

    SettleCredit(Credits credits, Outbox outbox) {
        this.credits = credits;
        this.outbox = outbox;
    }

    @Transactional
    Credit agree(UUID id, Revision seen) {
        return change(id, seen, Credit::agree);
    }

    @Transactional
    Credit dispute(UUID id, Revision seen, Dispute request) {
        var reason = request.read();
        return change(id, seen, credit -> credit.dispute(reason));
    }

    private Credit change(UUID id, Revision seen, Function<Credit, CreditChange> verb) {
        var credit = credits.get(id, seen);
        var change = verb.apply(credit);
        outbox.add(credit, CreditAnnouncement.of(credit, change));
        return credit;
    }
}

package kz.kinoqor.funding.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import kz.kinoqor.kit.outbox.Outbox;
import kz.kinoqor.kit.revision.Revision;
import kz.kinoqor.kit.time.BusinessDays;

/** Changes an award that the caller has seen. */
@ApplicationScoped
class ChangeAward {

    private final Awards awards;
    private final Outbox outbox;
    private final BusinessDays days;

    ChangeAward(Awards awards, Outbox outbox, BusinessDays days) {
        this.awards = awards;
        this.outbox = outbox;
        this.days = days;
    }

    @Transactional
    Award amend(UUID id, Revision seen, Amendment request) {
        var amendment = request.read(days.today());
        return change(id, seen, award -> award.amend(amendment.amount(), amendment.on(), amendment.reason()));
    }

    @Transactional
    Award terminate(UUID id, Revision seen, Termination request) {
        var termination = request.read(days.today());
        return change(id, seen, award -> award.terminate(termination.on(), termination.reason()));
    }

    private Award change(UUID id, Revision seen, Function<Award, AwardChange> verb) {
        var award = awards.get(id, seen);
        var change = verb.apply(award);
        outbox.add(award, AwardAnnouncement.of(award, change));
        return award;
    }
}

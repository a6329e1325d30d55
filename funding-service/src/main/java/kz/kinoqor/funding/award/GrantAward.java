package kz.kinoqor.funding.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.outbox.Outbox;
import kz.kinoqor.kit.register.Registered;
import kz.kinoqor.kit.time.BusinessDays;

/** Commits money of a fund to a film. */
@ApplicationScoped
class GrantAward {

    private final Awards awards;
    private final Grounds grounds;
    private final Outbox outbox;
    private final Ids ids;
    private final BusinessDays days;

    GrantAward(Awards awards, Grounds grounds, Outbox outbox, Ids ids, BusinessDays days) {
        this.awards = awards;
        this.grounds = grounds;
        this.outbox = outbox;
        this.ids = ids;
        this.days = days;
    }

    @Transactional
    Registered from(NewAward request) {
        var award = request.read(ids, days.today());
        return awards.once(award.id(), request, () -> {
            grounds.mustBeThereFor(award.parties());
            awards.persist(award);
            outbox.add(award, AwardAnnouncement.of(award, new AwardChange.Granted()));
        });
    }
}

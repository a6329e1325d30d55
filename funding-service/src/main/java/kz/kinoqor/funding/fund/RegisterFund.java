package kz.kinoqor.funding.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.outbox.Outbox;
import kz.kinoqor.kit.register.Registered;

/** Puts a fund on record. */
@ApplicationScoped
class RegisterFund {

    private final Funds funds;
    private final Outbox outbox;
    private final Ids ids;

    RegisterFund(Funds funds, Outbox outbox, Ids ids) {
        this.funds = funds;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    Registered from(NewFund request) {
        var fund = request.read(ids);
        return funds.once(fund.id(), request, () -> {
            funds.persist(fund);
            outbox.add(fund, FundAnnouncement.of(fund, new FundChange.Registered()));
        });
    }
}

package kz.kinoqor.funding.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.outbox.Outbox;

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
    Fund from(NewFund request) {
        var fund = request.read(ids.next());
        funds.add(fund);
        outbox.add(fund, FundAnnouncement.of(fund, new FundChange.Registered()));
        return fund;
    }
}

package kz.kinoqor.funding.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.outbox.Outbox;
import kz.kinoqor.kit.revision.Tagged;

/** Records what a fund promised, and what took the place of a promise; each is tagged with the fund's new revision. */
@ApplicationScoped
class MakePromise {

    private final Funds funds;
    private final Outbox outbox;
    private final Ids ids;

    MakePromise(Funds funds, Outbox outbox, Ids ids) {
        this.funds = funds;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    Tagged<Promise> from(UUID fundId, NewPromise request) {
        var promise = request.read(ids.next());
        var fund = funds.get(fundId);
        fund.promise(promise);
        outbox.add(fund, FundAnnouncement.promised(fund, promise));
        return Tagged.of(promise, fund.revision());
    }

    @Transactional
    Tagged<Promise> superseding(UUID fundId, UUID promiseId, Supersession request) {
        var read = request.read(ids.next());
        var fund = funds.get(fundId);
        fund.supersede(promiseId, read.promise(), read.reason());
        outbox.add(fund, FundAnnouncement.superseded(fund, promiseId, read.promise(), read.reason()));
        return Tagged.of(read.promise(), fund.revision());
    }
}

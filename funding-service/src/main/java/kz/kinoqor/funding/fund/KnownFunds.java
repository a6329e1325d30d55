package kz.kinoqor.funding.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The door to this room for others: whether a fund is on record. */
@ApplicationScoped
public class KnownFunds {

    private final FundViews views;

    KnownFunds(FundViews views) {
        this.views = views;
    }

    public boolean contains(UUID fundId) {
        return views.find(fundId).isPresent();
    }
}

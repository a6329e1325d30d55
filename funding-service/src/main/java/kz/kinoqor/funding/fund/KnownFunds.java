package kz.kinoqor.funding.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.kinoqor.kit.view.Views;

/** The door to this room for others: whether a fund is on record. */
@ApplicationScoped
public class KnownFunds {

    private final Views views;

    KnownFunds(Views views) {
        this.views = views;
    }

    public boolean contains(UUID fundId) {
        return views.find(FundView.VIEW, fundId).isPresent();
    }
}

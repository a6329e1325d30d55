package kz.kinoqor.analytics.fundhealth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.analytics.pace.Promise;
import kz.kinoqor.analytics.position.Mark;
import kz.kinoqor.contracts.funding.FundEvent.FundName;
import kz.kinoqor.kit.money.MoneyJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "FundHealth", description = "A fund held against its own promises on one day")
record FundHealthView(
        @Schema(description = "Event time of the newest fact behind this answer") @Nullable
        Instant asOf,

        @Schema(description = "How far this answer has seen; for waitFor")
        String position,

        @Schema(description = "The day, in valid time", examples = "2026-01-01")
        LocalDate onDate,

        UUID fundId,

        @Schema(examples = "tolqyn-film-fund-3f9c2a") @Nullable
        String slug,

        List<FundName> names,

        @Schema(
                description =
                        "The worst of the promises that can be told: MISSED, BEHIND, ON_TRACK, AHEAD or MET; where none can, UNKNOWN_START, UNKNOWN_FIGURE or NO_PROMISE",
                examples = "ON_TRACK")
        String status,

        @Schema(description = "Committed money of the promised size's currency; null where no size is promised")
        @Nullable
        MoneyJson committed,

        @Schema(
                description = "Committed money for each hundred of the promised size (its lower bound), half to even",
                examples = "34.55")
        @Nullable
        String committedPercent,

        @Schema(description = "Committed money of every other currency, never added to anything")
        List<MoneyJson> committedInOtherCurrencies,

        @Schema(description = "Distinct films with an award in force", examples = "6")
        int projects,

        List<PromiseView> promises,

        @Schema(description = "Promises that another one has taken the place of")
        List<SupersededView> history,

        DerivedView derived) {

    static FundHealthView of(FundHealth health, Mark mark) {
        var fund = health.fund();
        var registered = fund.registered();
        var percent = health.size().map(PromiseHealth::percent).orElse(null);
        return new FundHealthView(
                mark.asOf(),
                mark.position(),
                health.onDate(),
                fund.fundId(),
                registered == null ? null : registered.slug(),
                registered == null ? List.of() : registered.names(),
                health.standing().name(),
                health.committed().map(MoneyJson::of).orElse(null),
                percent == null ? null : percent.rendered(2),
                health.committedOtherwise().stream().map(MoneyJson::of).toList(),
                health.commitments().films(),
                health.promises().stream().map(PromiseView::of).toList(),
                fund.history().stream().map(SupersededView::of).toList(),
                DerivedView.of(fund.promises()));
    }

    @Schema(name = "SupersededPromise")
    record SupersededView(
            UUID promiseId,
            String metric,
            PromiseView.PromisedView promised,
            UUID supersededBy,
            String reason,
            Instant at) {

        static SupersededView of(FundFile.Superseded superseded) {
            var promise = superseded.promise();
            return new SupersededView(
                    promise.id(),
                    promise.metric(),
                    PromiseView.PromisedView.of(promise),
                    superseded.by(),
                    superseded.reason(),
                    superseded.at());
        }
    }

    @Schema(name = "DerivedFromPromises", description = "Figures that follow from the promises and that nobody stated")
    record DerivedView(@Nullable MeanTicketView meanTicket) {

        static DerivedView of(List<Promise> promises) {
            return new DerivedView(
                    MeanTicket.impliedBy(promises).map(MeanTicketView::of).orElse(null));
        }
    }
}

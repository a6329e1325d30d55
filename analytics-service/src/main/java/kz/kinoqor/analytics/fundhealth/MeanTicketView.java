package kz.kinoqor.analytics.fundhealth;

import kz.kinoqor.analytics.pace.Fraction;
import kz.kinoqor.kit.money.MoneyJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "MeanTicket", description = "The average award if both promises came true")
record MeanTicketView(
        @Nullable MoneyJson min,
        @Nullable MoneyJson max,

        @Schema(description = "min in millions", examples = "275.0") @Nullable
        String minMillions,

        @Schema(description = "max in millions", examples = "366.7") @Nullable
        String maxMillions,

        boolean derived,
        String formula) {

    private static final Fraction MILLION = Fraction.of(1_000_000);

    static MeanTicketView of(MeanTicket ticket) {
        return new MeanTicketView(
                ticket.min() == null ? null : MoneyJson.of(ticket.rounded(ticket.min())),
                ticket.max() == null ? null : MoneyJson.of(ticket.rounded(ticket.max())),
                ticket.min() == null ? null : ticket.min().over(MILLION).rendered(1),
                ticket.max() == null ? null : ticket.max().over(MILLION).rendered(1),
                true,
                "SIZE.min / PROJECTS.max .. SIZE.max / PROJECTS.min");
    }
}

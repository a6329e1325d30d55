package kz.kinoqor.analytics.overview;

import java.time.Instant;
import kz.kinoqor.analytics.overview.OverviewTable.Tallies;
import kz.kinoqor.analytics.position.Mark;
import kz.kinoqor.contracts.Topics;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Overview", description = "How much of everything there is")
record OverviewView(
        @Schema(description = "Event time of the newest fact behind this answer") @Nullable
        Instant asOf,

        @Schema(description = "How far this answer has seen; for waitFor")
        String position,

        CountsView counts) {

    static OverviewView of(Tallies tallies, Mark mark) {
        return new OverviewView(mark.asOf(), mark.position(), CountsView.of(tallies));
    }

    @Schema(name = "OverviewCounts")
    record CountsView(
            long films,
            long people,
            long credits,
            long organisations,
            long festivals,

            @Schema(description = "What films did at festivals, prizes included")
            long selections,

            long funds,

            @Schema(description = "Awards of money, the terminated ones too")
            long awards,

            @Schema(description = "Facts that have been applied")
            long events) {

        static CountsView of(Tallies tallies) {
            return new CountsView(
                    tallies.of(Topics.FILMS),
                    tallies.of(Topics.PEOPLE),
                    tallies.of(Topics.CREDITS),
                    tallies.of(Topics.ORGANISATIONS),
                    tallies.of(Topics.FESTIVALS),
                    tallies.of(Topics.SELECTIONS),
                    tallies.of(Topics.FUNDS),
                    tallies.of(Topics.AWARDS),
                    tallies.events());
        }
    }
}

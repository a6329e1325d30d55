package kz.kinoqor.analytics.orgcensus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.kinoqor.analytics.orgcensus.Census.Ownership;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "OrganisationCensus", description = "The film organisations there were on a day")
record CensusView(
        @Schema(description = "Event time of the newest fact behind this answer") @Nullable
        Instant asOf,

        @Schema(description = "How far this answer has seen; for waitFor")
        String position,

        @Schema(description = "The day, in valid time", examples = "2024-12-31")
        LocalDate onDate,

        @Schema(description = "The marked sets the counted organisations belong to")
        List<CollectionView> collections,

        @Schema(description = "Film organisations", examples = "121")
        long total,

        @Schema(description = "Organisations in the register that no activity shows to work in film", examples = "5")
        long notCounted,

        OwnershipView ownership,

        @Schema(
                description = "By legal form, which says nothing of the owner",
                examples = "{\"INDIVIDUAL_ENTREPRENEUR\": 29, \"LLP\": 92}")
        Map<String, Long> legalForms,

        DerivedView nonPrivate,

        @Schema(description = "Groups of figures that overlap: none of them may be added up")
        List<String> overlapping,

        @Schema(description = "What the figures mean, by figure and language")
        Map<String, Map<String, String>> definitions,

        List<RegionView> regions,

        @Schema(description = "Organisations for which no region is recorded on that day")
        OwnershipView withoutRegion,

        AccountedView accounted) {

    @Schema(name = "CensusCollection")
    record CollectionView(
            @Schema(description = "null for organisations of no marked set", examples = "synthetic-census-2024")
            @Nullable
            String collection,

            @Schema(examples = "121") long organisations) {}

    @Schema(name = "CensusOwnership", description = "Classes overlap: an organisation counts in each that has a stake")
    record OwnershipView(
            @Schema(description = "Organisations recorded", examples = "121")
            long recorded,

            @JsonProperty("private") @Schema(examples = "100")
            long privately,

            @Schema(examples = "15") long state,
            @Schema(examples = "4") long foreign,
            @Schema(examples = "0") long mixed,
            @Schema(examples = "6") long unknown) {

        static OwnershipView of(Ownership ownership) {
            return new OwnershipView(
                    ownership.recorded(),
                    ownership.privately(),
                    ownership.state(),
                    ownership.foreign(),
                    ownership.mixed(),
                    ownership.unknown());
        }
    }

    @Schema(name = "DerivedFigure", description = "A figure that follows from others and that nobody stated")
    record DerivedView(
            @Schema(examples = "21") long value,
            boolean derived,
            @Schema(examples = "total - ownership.private") String formula) {}

    @Schema(name = "CensusRegion")
    record RegionView(
            @Schema(description = "ISO 3166-2", examples = "KZ-75")
            String code,

            @Schema(description = "By language; empty for a region outside the country")
            Map<String, String> name,

            @Schema(description = "null unless a source states it", examples = "20") @Nullable
            Integer total,

            boolean totalKnown,

            @Schema(description = "Organisations recorded with a seat here", examples = "20")
            long recorded,

            @JsonProperty("private") @Schema(examples = "17")
            long privately,

            @Schema(examples = "1") long state,
            @Schema(examples = "2") long foreign,
            @Schema(examples = "0") long mixed,
            @Schema(examples = "0") long unknown,

            @Schema(description = "What a source says of the total, and when") @Nullable
            StatementView statement) {}

    @Schema(name = "CoverageStatement")
    record StatementView(
            @Schema(examples = "2024") int year, @Nullable Integer total, String source, String quote) {

        static StatementView of(CoverageStatement statement) {
            return new StatementView(statement.year(), statement.total(), statement.source(), statement.quote());
        }
    }

    @Schema(name = "CensusAccounted", description = "How much of the whole the regions account for")
    record AccountedView(StateAccountedView state, OrganisationsAccountedView organisations) {}

    @Schema(name = "StateAccounted")
    record StateAccountedView(
            @Schema(description = "Organisations with a state stake, over all regions", examples = "15")
            long accounted,

            @Schema(description = "Organisations that are not private", examples = "21")
            long of,

            @Schema(examples = "6") long remainder,

            @Schema(description = "What the remainder is, by language")
            Map<String, String> remainderMeans,

            boolean derived,
            String formula) {}

    @Schema(name = "OrganisationsAccounted")
    record OrganisationsAccountedView(
            @Schema(description = "Stated totals, and what is recorded where none is stated", examples = "50")
            long atLeast,

            @Schema(examples = "121") long of,

            boolean derived,
            String formula) {}
}

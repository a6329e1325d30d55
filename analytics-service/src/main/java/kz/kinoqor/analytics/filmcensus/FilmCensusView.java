package kz.kinoqor.analytics.filmcensus;

import java.time.Instant;
import java.util.List;
import kz.kinoqor.analytics.filmcensus.FilmCensusTable.Counted;
import kz.kinoqor.analytics.filmcensus.FilmCensusTable.Group;
import kz.kinoqor.analytics.position.Mark;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "FilmCensus", description = "How many films there are, by year, kind or country")
record FilmCensusView(
        @Schema(description = "Event time of the newest fact behind this answer") @Nullable
        Instant asOf,

        @Schema(description = "How far this answer has seen; for waitFor")
        String position,

        @Schema(description = "What the groups differ in", examples = "[\"year\"]")
        List<String> groupBy,

        @Schema(
                description =
                        "What lets one film stand in several groups, so that their films must not be added up: a film counts for each of its countries",
                examples = "[\"country\"]")
        List<String> overlapping,

        List<GroupView> groups,

        @Schema(description = "Distinct films in all groups together", examples = "1794")
        long total) {

    static FilmCensusView of(FilmQuestion question, Counted counted, Mark mark) {
        return new FilmCensusView(
                mark.asOf(),
                mark.position(),
                FilmGrouping.words(question.groupBy()),
                question.by(FilmGrouping.COUNTRY) ? List.of(FilmGrouping.COUNTRY.word()) : List.of(),
                counted.groups().stream()
                        .map(group -> GroupView.of(group, question))
                        .toList(),
                counted.total());
    }

    @Schema(
            name = "FilmGroup",
            description = "What is grouped by and null here is not known; what is not grouped by is null")
    record GroupView(
            @Schema(examples = "2024") @Nullable Integer year,

            @Schema(description = "year, or unknown; null where films are not grouped by year", examples = "year")
            @Nullable
            String yearPrecision,

            @Schema(examples = "FEATURE_DOCUMENTARY") @Nullable
            String kind,

            @Schema(description = "ISO 3166-1 alpha-2", examples = "KZ") @Nullable
            String country,

            @Schema(description = "Distinct films", examples = "42")
            long films) {

        static GroupView of(Group group, FilmQuestion question) {
            return new GroupView(
                    group.year(), precision(group, question), group.kind(), group.country(), group.films());
        }

        private static @Nullable String precision(Group group, FilmQuestion question) {
            if (!question.by(FilmGrouping.YEAR)) {
                return null;
            }
            return group.year() == null ? "unknown" : "year";
        }
    }
}

package kz.kinoqor.analytics.filmcensus;

import java.util.Set;
import kz.kinoqor.kit.parameter.QueryParameter;
import kz.kinoqor.kit.place.Country;
import kz.kinoqor.kit.provenance.CollectionMark;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * Which films are counted, and by what.
 *
 * @param kind only films of this kind
 * @param country only films that name this country, which still count for each of their countries
 * @param yearFrom only films of this year or later; films of unknown year are then left out
 * @param yearTo only films of this year or earlier; likewise
 * @param collection only films of this marked set
 */
record FilmQuestion(
        Set<FilmGrouping> groupBy,
        @Nullable String kind,
        @Nullable String country,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        @Nullable String collection) {

    private static final String USUAL = "year";

    /** Reads the query parameters; refuses a wrong one with {@code parameter-invalid}. */
    static FilmQuestion read(
            @Nullable String groupBy,
            @Nullable String kind,
            @Nullable String country,
            @Nullable String yearFrom,
            @Nullable String yearTo,
            @Nullable String collection) {
        var groups = QueryParameter.read("groupBy", groupBy == null ? USUAL : groupBy, FilmGrouping::read);
        var place = QueryParameter.read("country", country, Country::parse);
        var from = QueryParameter.read("yearFrom", yearFrom, FilmQuestion::year);
        return new FilmQuestion(
                groups == null ? Set.of() : groups,
                QueryParameter.read("kind", kind, Term::parse),
                place == null ? null : place.code(),
                from,
                QueryParameter.read("yearTo", yearTo, given -> yearFrom(from, given)),
                QueryParameter.read("collection", collection, CollectionMark::parse));
    }

    boolean by(FilmGrouping grouping) {
        return groupBy.contains(grouping);
    }

    private static Integer yearFrom(@Nullable Integer first, String given) {
        var year = year(given);
        if (first != null && year < first) {
            throw BrokenRule.of("years-reversed", "first", first, "given", given);
        }
        return year;
    }

    private static Integer year(String given) {
        if (!given.matches("\\d{4}")) {
            throw BrokenRule.of("year-malformed", "given", given);
        }
        return Integer.valueOf(given);
    }
}

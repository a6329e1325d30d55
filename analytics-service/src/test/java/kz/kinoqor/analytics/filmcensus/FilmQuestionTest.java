package kz.kinoqor.analytics.filmcensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import kz.kinoqor.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilmQuestionTest {

    @Test
    void countsByYearWhereNothingIsSaid() {
        assertThat(FilmQuestion.read(null, null, null, null, null, null).groupBy())
                .containsExactly(FilmGrouping.YEAR);
    }

    @Test
    void groupsInOneOrderHoweverTheyAreAskedFor() {
        assertThat(FilmQuestion.read("country,kind,year", null, null, null, null, null)
                        .groupBy())
                .containsExactly(FilmGrouping.YEAR, FilmGrouping.KIND, FilmGrouping.COUNTRY);
    }

    @ParameterizedTest
    @CsvSource({
        "groupBy,    'colour',         ,             ,          ,     ,     ",
        "groupBy,    'year,year',      ,             ,          ,     ,     ",
        "groupBy,    '',               ,             ,          ,     ,     ",
        "kind,       year,        short,             ,          ,     ,     ",
        "country,    year,             ,         Oz,          ,     ,     ",
        "yearFrom,   year,             ,             ,     24,     ,     ",
        "yearTo,     year,             ,             ,   2024,   2020,     ",
        "collection, year,             ,             ,          ,     , Set!",
    })
    void namesTheParameterThatIsOfTheWrongForm(
            String parameter,
            @Nullable String groupBy,
            @Nullable String kind,
            @Nullable String country,
            @Nullable String yearFrom,
            @Nullable String yearTo,
            @Nullable String collection) {
        var refusal = catchThrowableOfType(
                Refusal.class, () -> FilmQuestion.read(groupBy, kind, country, yearFrom, yearTo, collection));

        assertThat(refusal.problem().code()).isEqualTo("parameter-invalid");
        assertThat(refusal.problem().errors())
                .singleElement()
                .satisfies(error -> assertThat(error.parameter()).isEqualTo(parameter));
    }
}

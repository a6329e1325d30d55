package kz.kinoqor.catalog.intake.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.kinoqor.catalog.film.NewFilm;
import kz.kinoqor.catalog.film.Title;
import kz.kinoqor.catalog.identifier.StatedIdentifier;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.BrokenRules;
import kz.kinoqor.kit.rule.FieldError;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Films of a CSV")
class CsvFilmsTest {

    @Test
    void say_what_their_columns_say() {
        var film = read(
                "title,lang,kind,stage,year,countries,runtimeMinutes,imdb,eidr,isan",
                "Ander,kk,SHORT_FICTION,RELEASED,2023,KZ; FR ,15,tt0000001,10.5240/X,ISAN Y");
        assertThat(film.titles()).containsExactly(new Title.NewTitle("Ander", "kk", null, "ORIGINAL", null));
        assertThat(film)
                .extracting(NewFilm::kind, NewFilm::stage, NewFilm::year, NewFilm::runtimeMinutes)
                .containsExactly("SHORT_FICTION", "RELEASED", "2023", 15);
        assertThat(film.countries()).containsExactly("KZ", "FR");
        assertThat(film.identifiers())
                .containsExactly(
                        new StatedIdentifier("IMDB", "tt0000001"),
                        new StatedIdentifier("EIDR", "10.5240/X"),
                        new StatedIdentifier("ISAN", "ISAN Y"));
    }

    @Test
    void say_nothing_where_a_cell_is_empty_or_not_available() {
        assertThat(read("title,year,runtimeMinutes,imdb,kind,countries", "Ander,#N/A,,  ,#N/A,"))
                .extracting(
                        NewFilm::year, NewFilm::runtimeMinutes, NewFilm::identifiers, NewFilm::kind, NewFilm::countries)
                .containsExactly(null, null, List.of(), null, null);
    }

    @Test
    void take_their_columns_in_any_order_and_case_and_leave_out_the_rest() {
        var header = header("budget_2013$,YEAR, Title ,test");
        var film =
                new CsvFilms(header).read(line("7,2010,\"Eat, Pray, Love\",ok")).film();
        assertThat(film.year()).isEqualTo("2010");
        assertThat(film.titles()).extracting(Title.NewTitle::text).containsExactly("Eat, Pray, Love");
        assertThat(header.ignored()).containsExactly("budget_2013$", "test");
    }

    @Test
    void are_told_from_lines_with_more_or_fewer_cells() {
        var films = new CsvFilms(header("title,year"));
        assertThatThrownBy(() -> films.read(line("Ander")))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("line-columns");
        assertThatThrownBy(() -> films.read(line("Ander,2023,x")))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("line-columns");
    }

    @Test
    void are_told_from_lines_whose_quotes_are_not_in_order() {
        var films = new CsvFilms(header("title,year"));
        assertThatThrownBy(() -> films.read(line("\"Ander,2023"))).hasMessageContaining("line-malformed");
        assertThatThrownBy(() -> films.read(line("\"Ander\"x,2023"))).hasMessageContaining("line-malformed");
    }

    @Test
    void name_the_column_of_a_number_that_is_none() {
        var stated = new CsvFilms(header("title,runtimeMinutes")).read(line("Ander,15 min"));
        assertThat(stated.errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(Tuple.tuple("/runtimeMinutes", "number-malformed"));
    }

    @Test
    void name_the_column_where_a_film_has_a_member() {
        var place =
                new CsvFilms(header("title,isan,imdb")).read(line("Ander,a,b")).place();
        assertThat(place.apply("/titles/0/text")).isEqualTo("/title");
        assertThat(place.apply("/titles/0/lang")).isEqualTo("/lang");
        assertThat(place.apply("/identifiers/0/value")).isEqualTo("/imdb");
        assertThat(place.apply("/identifiers/1/value")).isEqualTo("/isan");
        assertThat(place.apply("/year")).isEqualTo("/year");
    }

    @Test
    void need_a_header_with_a_title_and_no_column_twice() {
        assertThatThrownBy(() -> header("name,year"))
                .isInstanceOf(BrokenRules.class)
                .hasMessageContaining("header-without-title");
        assertThatThrownBy(() -> header("title,Title")).hasMessageContaining("header-column-twice");
        assertThatThrownBy(() -> CsvHeader.read(null)).hasMessageContaining("required");
    }

    private static NewFilm read(String header, String record) {
        return new CsvFilms(header(header)).read(line(record)).film();
    }

    private static CsvHeader header(String text) {
        return CsvHeader.read(line(text));
    }

    private static Line line(String text) {
        return Line.of(1, text.getBytes(StandardCharsets.UTF_8));
    }
}

package kz.kinoqor.catalog.intake.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import kz.kinoqor.catalog.film.Title;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.BrokenRules;
import kz.kinoqor.kit.rule.FieldError;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Films of NDJSON")
class NdjsonFilmsTest {

    private final NdjsonFilms films = new NdjsonFilms(JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build());

    @Test
    void are_of_the_shape_that_one_film_is_posted_in() {
        var film = films.read(line("{\"titles\":[{\"text\":\"Толқын\",\"lang\":\"kk\"}],\"year\":\"2024\"}"))
                .film();
        assertThat(film.titles()).extracting(Title.NewTitle::text).containsExactly("Толқын");
        assertThat(film.year()).isEqualTo("2024");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{; json-broken",
                "{\"year\":\"2024\"} {}; member-of-other-form",
                "[]; member-of-other-form",
                "7; member-of-other-form",
                "null; required",
                "{\"no\":1}; member-unknown",
                "{\"yaer\":1}; member-mistaken",
                "title,year; json-broken"
            })
    void are_told_from_lines_that_are_no_film(String text, String rule) {
        assertThatThrownBy(() -> films.read(line(text)))
                .isInstanceOfAny(BrokenRules.class, BrokenRule.class)
                .hasMessageContaining(rule);
    }

    @Test
    void name_the_place_of_a_value_of_another_type() {
        var broken = catchThrowableOfType(BrokenRules.class, () -> films.read(line("{\"titles\":[{\"text\":{}}]}")));
        assertThat(broken.errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(Tuple.tuple("/titles/0/text", "member-of-other-form"));
    }

    @Test
    void are_told_from_lines_that_are_not_utf_8() {
        var latin = Line.of(1, "{\"year\":\"2024\",\"kind\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> films.read(latin)).hasMessageContaining("line-not-utf8");
    }

    @Test
    void may_have_the_character_that_replaces_what_is_not_utf_8() {
        assertThat(films.read(line("{\"year\":\"\uFFFD\"}")).film().year()).isEqualTo("\uFFFD");
    }

    @Test
    void are_told_from_lines_that_are_too_long() {
        assertThatThrownBy(() -> films.read(Line.tooLong(1))).hasMessageContaining("line-too-long");
    }

    private static Line line(String text) {
        return Line.of(1, text.getBytes(StandardCharsets.UTF_8));
    }
}

package kz.kinoqor.catalog.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.kinoqor.catalog.film.FilmKind;
import kz.kinoqor.catalog.film.FilmStage;
import kz.kinoqor.catalog.film.NewFilm;
import kz.kinoqor.catalog.film.Title;
import kz.kinoqor.kit.provenance.StatedSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What an import says of all its films")
class DefaultsTest {

    private static final Defaults DEFAULTS =
            new Defaults("a-set", "en", FilmKind.SERIES, FilmStage.RELEASED, "a-document", true);

    @Test
    void fills_in_what_a_film_leaves_out() {
        assertThat(DEFAULTS.complete(film("Ander", null)))
                .extracting(NewFilm::kind, NewFilm::stage, NewFilm::collection, NewFilm::source)
                .containsExactly("SERIES", "RELEASED", "a-set", new StatedSource("a-document", null, null, null, null));
    }

    @Test
    void leaves_what_a_film_says_of_itself_but_for_the_set() {
        var source = new StatedSource("its-own", null, null, null, null);
        var stated =
                new NewFilm(null, List.of(), "ANIMATION", "SHOOTING", null, null, null, null, "another-set", source);
        assertThat(DEFAULTS.complete(stated))
                .extracting(NewFilm::kind, NewFilm::stage, NewFilm::collection, NewFilm::source)
                .containsExactly("ANIMATION", "SHOOTING", "a-set", source);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "21 &amp; Over | 21 & Over",
                "Schindler&#39;s List | Schindler's List",
                "Am&eacute;lie | Amélie",
                "&Auml;lskling | Älskling",
                "R&B; Nights | R&B; Nights",
                "Dredd 3D | Dredd 3D"
            })
    void reads_html_entities_in_titles_when_asked_to(String sent, String meant) {
        assertThat(DEFAULTS.complete(film(sent, null)).titles())
                .extracting(Title.NewTitle::text)
                .containsExactly(meant);
    }

    @Test
    void leaves_html_entities_alone_otherwise() {
        var literal = new Defaults(null, "und", FilmKind.UNKNOWN, FilmStage.UNKNOWN, null, false);
        assertThat(literal.complete(film("21 &amp; Over", "en")).titles())
                .extracting(Title.NewTitle::text)
                .containsExactly("21 &amp; Over");
    }

    private static NewFilm film(String title, @Nullable String lang) {
        return new NewFilm(
                null,
                List.of(new Title.NewTitle(title, lang, null, "ORIGINAL", null)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}

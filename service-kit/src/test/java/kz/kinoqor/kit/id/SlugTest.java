package kz.kinoqor.kit.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    private static final UUID ID = UUID.fromString("0197a3f2-7c1e-7d50-9b1a-5f0e2c3f9c2a");

    @ParameterizedTest
    @CsvSource({
        "Ander, ander",
        "Кішкентай ханзада, kishkentai-khanzada",
        "Толқын, tolqyn",
        "Қарлыға, qarlyga",
        "Щелкунчик и ёлка, shchelkunchik-i-yolka",
        "Объезд, obezd",
        "'Gingerbread for Her Father, My Great-Grandfather', gingerbread-for-her-father-my-great-grandfather",
        "'Don''t Look Up', dont-look-up",
        "Amélie – Ærø, amelie-aero",
        "1917, 1917",
        "東京物語, title",
        "!!!, title"
    })
    void aSlugIsTheTitleInPlainLettersAndTheEndOfTheId(String title, String words) {
        assertThat(Slug.of(title, ID).text()).isEqualTo(words + "-0e2c3f9c2a");
    }

    @Test
    void aDecomposedLetterIsTheComposedOne() {
        assertThat(Slug.of("Аи\u0306", ID)).isEqualTo(Slug.of("Ай", ID));
    }

    @Test
    void aLongTitleIsCutBetweenWords() {
        assertThat(Slug.of("word ".repeat(40), ID).text()).isEqualTo("word-".repeat(12) + "0e2c3f9c2a");
    }

    @Test
    void aLongWordIsCut() {
        assertThat(Slug.of("a".repeat(200), ID).text()).isEqualTo("a".repeat(60) + "-0e2c3f9c2a");
    }

    @Test
    void recordsOfOneTitleAreToldApart() {
        var alikeInSixDigits = UUID.fromString("0197a3f2-7c1e-7d50-9b1a-5f0e2d3f9c2a");

        assertThat(Slug.of("Ander", alikeInSixDigits)).isNotEqualTo(Slug.of("Ander", ID));
    }

    @Test
    void anotherTextIsNoSlug() {
        assertThatThrownBy(() -> new Slug("Ander")).isInstanceOf(IllegalArgumentException.class);
    }
}

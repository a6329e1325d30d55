package kz.kinoqor.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import kz.kinoqor.kit.rule.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void aTextIsComposed() {
        assertThat(Text.line(10).apply("Аи\u0306")).isEqualTo("Ай");
    }

    @Test
    void aTextLosesTheBlanksAtItsEnds() {
        assertThat(Text.line(10).apply("\uFEFF \u00A0Ander\u2003\u200B")).isEqualTo("Ander");
    }

    @Test
    void lengthIsCountedInCodePointsAfterComposing() {
        assertThat(Text.line(3).apply("🎬и\u0306🎬")).isEqualTo("🎬й🎬");
    }

    @Test
    void aTextBeyondTheLimitSaysBothLengths() {
        var refusal = Refused.by(() -> Text.line(2).apply("🎬🎬🎬"));

        assertThat(refusal.code()).isEqualTo("text-too-long");
        assertThat(refusal.args()).containsEntry("length", "3").containsEntry("limit", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u200B", "\u2060\uFEFF", "\u3164", "\u2800", "\u0301"})
    void aTextWithNothingToSeeIsRefused(String blank) {
        assertThat(Refused.by(() -> Text.line(10).apply(blank)).code()).isEqualTo("text-blank");
    }

    @ParameterizedTest
    @CsvSource({
        "0, U+0000",
        "10, U+000A",
        "127, U+007F",
        "55357, U+D83D",
        "65535, U+FFFF",
        "8232, U+2028",
        "8238, U+202E",
        "8294, U+2066"
    })
    void aCharacterThatCannotBeShownIsRefused(int character, String name) {
        var refusal = Refused.by(() -> Text.line(10).apply("a" + (char) character + "b"));

        assertThat(refusal.code()).isEqualTo("text-unreadable");
        assertThat(refusal.args()).containsEntry("character", name);
    }

    @Test
    void proseHasLines() {
        assertThat(Text.prose(10).apply("a\r\nb\tc")).isEqualTo("a\nb\tc");
    }
}

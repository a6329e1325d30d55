package kz.kinoqor.analytics.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

    @ParameterizedTest
    @ValueSource(strings = {"filmthread", "orgcensus"})
    void everyPhraseOfAViewIsThereInEveryLanguage(String view) {
        assertThat(Phrases.named(view).keys()).isNotEmpty();
    }

    @Test
    void aPhraseThatLacksALanguageIsRefused() {
        assertThatThrownBy(() -> Phrases.named("lacking"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("greeting");
    }

    @Test
    void anArgumentMayBeAPhraseItself() {
        var phrases = Phrases.named("filmthread");

        var said = phrases.say("credit.agreed", Map.of("role", phrases.word("role", "DIRECTOR")));

        assertThat(said)
                .containsEntry("ru", "Титр согласован: режиссёр")
                .containsEntry("en", "Credit agreed: director");
    }

    @Test
    void anArgumentIsTakenLiterally() {
        var said = Phrases.named("filmthread").say("credit.disputed", Map.of("reason", "$1 {role} \\ text"));

        assertThat(said).containsEntry("en", "Credit disputed: $1 {role} \\ text");
    }
}

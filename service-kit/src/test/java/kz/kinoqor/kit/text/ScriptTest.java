package kz.kinoqor.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import kz.kinoqor.kit.rule.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

    @ParameterizedTest
    @CsvSource({
        "Cyrl, Толқын",
        "Cyrl, 'Кішкентай ханзада: 2-бөлім'",
        "Latn, Tolqyn",
        "Latn, 'Gingerbread for Her Father, My Great-Grandfather, Her Grandfather'",
        "Latn, Tolqynʼ",
        "Latn, Amélie",
        "Arab, قازاقستان",
        "Jpan, 東京タワー",
        "Kore, 기생충",
        "Cyrl, Рокки IV",
        "Cyrl, «Star» туралы аңыз"
    })
    void aTextInItsScriptPasses(String code, String text) {
        assertThat(new Script(code).writes(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Latn, Толқын",
        "Cyrl, Tolqyn",
        "Arab, Толқын",
        "Latn, Рокки IV",
        "Cyrl, Tолқын", // a Latin T
        "Latn, Тolqyn", // a Cyrillic Т
        "Cyrl, 'Star Wars: күш'"
    })
    void aTextInAnotherScriptOrWithALetterOfAnotherInAWordDoesNot(String code, String text) {
        assertThat(new Script(code).writes(text)).isFalse();
    }

    @Test
    void aTextInAnotherScriptIsRefusedByName() {
        var refusal = Refused.by(() -> new Script("Latn").accept("Толқын"));

        assertThat(refusal.code()).isEqualTo("script-mismatch");
        assertThat(refusal.args()).containsEntry("script", "Latn").containsEntry("text", "Толқын");
    }

    @ParameterizedTest
    @CsvSource({"cyrl, Cyrl", "LATN, Latn", "arab, Arab", "jpan, Jpan", "hANS, Hans"})
    void aCodeIsKeptInCanonicalCase(String given, String kept) {
        assertThat(Script.parse(given).code()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Cyr", "Cyrillic", "Abcd", "Zyyy", "Zzzz", "Кирл", "Cy-l"})
    void aCodeThatIsNoScriptIsRefused(String given) {
        assertThat(Refused.by(() -> Script.parse(given)).code()).isEqualTo("script-unknown");
    }

    @ParameterizedTest
    @CsvSource({"Толқын, Cyrl", "Tolqyn, Latn", "Рокки IV, Cyrl", "東京, Hani", "قاز, Arab"})
    void theScriptOfATextIsThatOfMostOfItsLetters(String text, String code) {
        assertThat(Script.of(text)).contains(new Script(code));
    }

    @Test
    void aTextWithoutLettersHasNoScript() {
        assertThat(Script.of("1917")).isEmpty();
    }
}

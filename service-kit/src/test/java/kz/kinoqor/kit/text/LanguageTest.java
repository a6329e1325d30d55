package kz.kinoqor.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import kz.kinoqor.kit.rule.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "KK, kk",
        "kk-cyrl-kz, kk-Cyrl-KZ",
        "EN-us, en-US",
        "kaz, kk",
        "rus-Cyrl, ru-Cyrl",
        "zh-hant-tw, zh-Hant-TW",
        "kir, ky",
        "und, und",
        "tyv, tyv",
        "kk-x-Home, kk-x-home"
    })
    void aTagIsKeptInCanonicalCase(String given, String kept) {
        assertThat(Language.parse(given).tag()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k", "kk_KZ", "kk-", "-kk", "kk--KZ", "қаз", "x-foo", "kk KZ", "kk-Cyrl-Cyrl"})
    void aTagThatIsNotWellFormedIsRefused(String given) {
        assertThat(Refused.by(() -> Language.parse(given)).code()).isEqualTo("language-malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "qq-Latn", "kazakh"})
    void aLanguageThatDoesNotExistIsRefused(String given) {
        assertThat(Refused.by(() -> Language.parse(given)).code()).isEqualTo("language-unknown");
    }

    @Test
    void theCodeOfTheCountryIsAnsweredWithTheCodeOfTheLanguage() {
        var refusal = Refused.by(() -> Language.parse("kz"));

        assertThat(refusal.code()).isEqualTo("language-mistaken");
        assertThat(refusal.args()).containsEntry("meant", "kk");
    }

    @Test
    void aScriptInATagMustExist() {
        assertThat(Refused.by(() -> Language.parse("kk-Abcd")).code()).isEqualTo("script-unknown");
    }

    @Test
    void aTagKnowsItsParts() {
        var language = Language.parse("kk-Latn-KZ");

        assertThat(language.primary()).isEqualTo("kk");
        assertThat(language.script()).contains(new Script("Latn"));
        assertThat(Language.KAZAKH.script()).isEmpty();
    }

    @Test
    void jsonHasTheTag() throws JsonProcessingException {
        assertThat(new JsonMapper().writeValueAsString(Language.KAZAKH)).isEqualTo("\"kk\"");
    }
}

package kz.kinoqor.kit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.kinoqor.kit.rule.BrokenRules;
import kz.kinoqor.kit.rule.Findings;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {

    @Test
    void aTextIsReadLanguageByLanguageAndKeptInItsOrder() throws JsonProcessingException {
        var given = new LinkedHashMap<String, String>();
        given.put("RU", "Волна ");
        given.put("kk-cyrl", "Толқын");
        given.put("en", "Wave");

        var text = read(given);

        assertThat(new JsonMapper().writeValueAsString(text))
                .isEqualTo("{\"ru\":\"Волна\",\"kk-Cyrl\":\"Толқын\",\"en\":\"Wave\"}");
    }

    @Test
    void eachLanguageIsToldWhatIsWrongWithIt() {
        var given = new LinkedHashMap<String, String>();
        given.put("kz", "Толқын");
        given.put("en", " ");
        given.put("a/b", "x");

        var findings = new Findings();
        findings.read("/synopsis", given, LocalizedText.reader(Text.line(10)));

        assertThatThrownBy(findings::refuseIfAny)
                .isInstanceOf(BrokenRules.class)
                .hasMessage(
                        "/synopsis/kz language-mistaken, /synopsis/en text-blank, /synopsis/a~1b language-malformed");
    }

    @Test
    void oneLanguageStandsOnce() {
        var given = new LinkedHashMap<String, String>();
        given.put("kk", "а");
        given.put("KK", "ә");

        assertThatThrownBy(() -> read(given)).hasMessage("/KK language-twice");
    }

    @Test
    void noLanguageAtAllIsBlank() {
        assertThatThrownBy(() -> read(Map.of())).hasMessageContaining("text-blank");
    }

    @Test
    void aReaderGetsTheFirstLanguageThatIsThere() {
        var text = read(Map.of("kk-Cyrl", "Толқын"));

        assertThat(text.bestFor(List.of(Language.ENGLISH, Language.KAZAKH))).isEqualTo("Толқын");
        assertThat(text.bestFor(List.of(Language.RUSSIAN))).isEqualTo("Толқын");
        assertThat(text.in(Language.KAZAKH)).isEmpty();
    }

    private static LocalizedText read(Map<String, String> given) {
        return LocalizedText.reader(Text.line(10)).apply(given);
    }
}

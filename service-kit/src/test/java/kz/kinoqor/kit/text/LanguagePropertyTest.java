package kz.kinoqor.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LanguagePropertyTest {

    @Property(tries = 300)
    void theCanonicalTagIsItsOwnCanonicalTag(@ForAll("languages") String code) {
        var language = Language.parse(code.toUpperCase(Locale.ROOT) + "-latn");

        assertThat(Language.parse(language.tag())).isEqualTo(language);
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of(Locale.getISOLanguages());
    }
}

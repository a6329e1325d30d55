package kz.kinoqor.gateway.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru | RU",
                "en-US,en;q=0.9 | EN",
                "de,ru;q=0.5,en;q=0.8 | EN",
                "kk-KZ | KK",
                "de | KK",
                "ru;q=0,en;q=0.1 | EN"
            })
    void theReadersBestLanguageIsTaken(String header, Language language) {
        assertThat(Language.preferred(header)).isEqualTo(language);
    }

    @Test
    void kazakhIsTakenWhereNothingIsSaid() {
        assertThat(Language.preferred(null)).isEqualTo(Language.KK);
    }

    @Property
    void noHeaderBreaksIt(@ForAll String header) {
        assertThat(Language.preferred(header)).isNotNull();
    }
}

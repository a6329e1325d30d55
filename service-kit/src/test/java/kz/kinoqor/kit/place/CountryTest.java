package kz.kinoqor.kit.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import kz.kinoqor.kit.rule.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryTest {

    @Test
    void everyCountryOfTodayIsRead() {
        assertThat(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2))
                .hasSize(249)
                .allSatisfy(code -> assertThat(
                                Country.parse(code.toLowerCase(Locale.ROOT)).code())
                        .isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({"SU, KZ", "YU, RS", "CS, CZ", "DD, DE", "AN, CW", "ZR, CD"})
    void aFormerCodeIsAnsweredWithTheCountriesThatFollowed(String code, String successor) {
        var refusal = Refused.by(() -> Country.parse(code));

        assertThat(refusal.code()).isEqualTo("country-formerly-used");
        assertThat(refusal.args().get("successors")).contains(successor);
    }

    @ParameterizedTest
    @CsvSource({"UK, GB", "KAZ, KZ", "usa, US", "EL, GR"})
    void aLikelyMistakeIsAnsweredWithTheRightCode(String code, String meant) {
        var refusal = Refused.by(() -> Country.parse(code));

        assertThat(refusal.code()).isEqualTo("country-mistaken");
        assertThat(refusal.args()).containsEntry("meant", meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K", "XX", "ZZ", "Kazakhstan", "ҚЗ", "K1"})
    void aCodeOfNoCountryIsRefused(String code) {
        assertThat(Refused.by(() -> Country.parse(code)).code()).isEqualTo("country-unknown");
    }
}

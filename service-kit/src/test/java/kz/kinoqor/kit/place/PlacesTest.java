package kz.kinoqor.kit.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import kz.kinoqor.kit.rule.Refused;
import kz.kinoqor.kit.time.BusinessDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    private final Places places = new Places(new Regions(BusinessDays.of(Clock.systemUTC())));

    @ParameterizedTest
    @CsvSource({"KZ, KZ", "pl, PL", "RU-TA, RU-TA", "KZ-ALA, KZ-75", "kz-63, KZ-63", "GB-ENG, GB-ENG"})
    void aPlaceIsACountryOrAPartOfOne(String given, String kept) {
        assertThat(places.resolve(given).code()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "Almaty, place-malformed",
        "KZ-, place-malformed",
        "KZ-ABCD, place-malformed",
        "'', place-malformed",
        "SU, country-formerly-used",
        "XX-1, country-unknown",
        "KZ-99, region-unknown",
        "KZ-VOS, region-ambiguous"
    })
    void whatIsNoPlaceIsRefused(String given, String rule) {
        assertThat(Refused.by(() -> places.resolve(given)).code()).isEqualTo(rule);
    }

    @Test
    void aPlaceIsReadForADate() {
        assertThat(places.resolve("KZ-VOS", LocalDate.of(2015, 1, 1))).isEqualTo(new Place("KZ-63"));
    }

    @Test
    void aPlaceKnowsItsCountry() {
        assertThat(new Place("RU-TA").country()).isEqualTo(new Country("RU"));
    }
}

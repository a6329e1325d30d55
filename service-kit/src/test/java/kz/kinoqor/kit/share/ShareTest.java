package kz.kinoqor.kit.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import kz.kinoqor.kit.rule.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    @Test
    void twoSixthsAreOneThird() {
        assertThat(new Share(2, 6)).isEqualTo(new Share(1, 3)).hasToString("1/3");
    }

    @Test
    void threeThirdsAreExactlyOne() {
        assertThat(Share.sumsToOne(Collections.nCopies(3, new Share(1, 3)))).isTrue();
    }

    @Test
    void thriceTheRoundedPercentIsNotOne() {
        var rounded = Collections.nCopies(3, Share.ofPercent("33.3333"));

        assertThat(Share.sumsToOne(rounded)).isFalse();
        assertThat(Share.sumsToAtMostOne(rounded)).isTrue();
        assertThat(Share.sumAsText(rounded)).isEqualTo("999999/1000000");
    }

    @Test
    void noShareAtAllIsNothing() {
        assertThat(Share.sumAsText(List.of())).isEqualTo("0/1");
    }

    @Test
    void exactlyFivePercentIsNotLessThanATwentieth() {
        assertThat(Share.ofPercent("5")).isEqualByComparingTo(new Share(1, 20));
        assertThat(Share.ofPercent("4.9999")).isLessThan(new Share(1, 20));
    }

    @Test
    void compositionOfLargeDenominatorsDoesNotOverflow() {
        var almost = new Share(Long.MAX_VALUE - 1, Long.MAX_VALUE);

        assertThat(almost).isLessThan(Share.WHOLE);
        assertThat(Share.sumsToOne(List.of(almost, new Share(1, Long.MAX_VALUE))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 33.3333",
        "2, 3, 66.6667",
        "1, 1, 100.0000",
        "0, 1, 0.0000",
        "1, 20, 5.0000",
        "1, 2000000, 0.0000"
    })
    void percentHasFourDecimals(long num, long den, String percent) {
        assertThat(new Share(num, den).percent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, share-denominator",
        "1, -3, share-denominator",
        "-1, 3, share-out-of-range",
        "4, 3, share-out-of-range"
    })
    void whatIsNoPartOfAWholeIsRefused(long num, long den, String rule) {
        assertThat(Refused.by(() -> new Share(num, den)).code()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({"100.1", "101", "-1", "1e1", "'33,3'", "''", "5 %", "99.1234567890123"})
    void whatIsNoPercentageIsRefused(String percent) {
        assertThat(Refused.by(() -> Share.ofPercent(percent)).code()).isEqualTo("percent-malformed");
    }
}

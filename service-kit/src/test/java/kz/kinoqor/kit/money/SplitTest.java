package kz.kinoqor.kit.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import kz.kinoqor.kit.rule.Refused;
import kz.kinoqor.kit.share.Share;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Test
    void threeThirdsOfATengeGiveTheOddTiynToTheFirst() {
        var thirds = Collections.nCopies(3, new Share(1, 3));

        assertThat(texts(Split.byShares(Money.parse("KZT 1.00"), thirds))).containsExactly("0.34", "0.33", "0.33");
    }

    @Test
    void theOddTiynGoesToThePartThatLostMost() {
        assertThat(texts(Split.byWeights(Money.parse("KZT 0.10"), List.of(34L, 66L))))
                .containsExactly("0.03", "0.07");
    }

    @Test
    void aNegativeAmountIsThePositiveOneNegated() {
        assertThat(texts(Split.evenly(Money.parse("KZT -1.00"), 3))).containsExactly("-0.34", "-0.33", "-0.33");
    }

    @Test
    void sharesThatDoNotMakeTheWholeAreRefused() {
        var refusal = Refused.by(() -> Split.byShares(Money.parse("KZT 1"), List.of(Share.ofPercent("33.3333"))));

        assertThat(refusal.code()).isEqualTo("shares-not-one");
        assertThat(refusal.args()).containsEntry("sum", "333333/1000000");
    }

    @Test
    void thereMustBeSomethingToGoBy() {
        assertThatThrownBy(() -> Split.byWeights(Money.parse("KZT 1"), List.of(0L, 0L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNegativeWeightIsABug() {
        assertThatThrownBy(() -> Split.byWeights(Money.parse("KZT 1"), List.of(2L, -1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> texts(List<Money> parts) {
        return parts.stream().map(Amounts::decimal).toList();
    }
}

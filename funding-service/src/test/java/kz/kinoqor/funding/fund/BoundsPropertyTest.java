package kz.kinoqor.funding.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import kz.kinoqor.kit.money.Amounts;
import kz.kinoqor.kit.rule.BrokenRules;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class BoundsPropertyTest {

    @Property(tries = 300)
    void everySizeKeepsExactlyTheDigitsOfItsCurrency(
            @ForAll @LongRange(min = 1) long one, @ForAll @LongRange(min = 1) long other) {
        for (var currency : new String[] {"KZT", "JPY", "KWD"}) {
            var min = Amounts.decimal(Amounts.ofMinor(currency, Math.min(one, other)));
            var max = Amounts.decimal(Amounts.ofMinor(currency, Math.max(one, other)));

            assertThat(Bounds.read(Metric.SIZE, stripped(min), stripped(max), currency))
                    .isEqualTo(new Bounds(min, max, currency));
        }
    }

    @Property(tries = 300)
    void countsInOrderAreKeptAndCountsOutOfOrderRefused(
            @ForAll @IntRange(min = 1, max = 999_999_999) int one,
            @ForAll @IntRange(min = 1, max = 999_999_999) int other) {
        Assume.that(one != other);
        var less = Integer.toString(Math.min(one, other));
        var more = Integer.toString(Math.max(one, other));

        assertThat(Bounds.read(Metric.PROJECTS, less, more, null)).isEqualTo(new Bounds(less, more, null));
        assertThatThrownBy(() -> Bounds.read(Metric.PROJECTS, more, less, null))
                .isInstanceOf(BrokenRules.class)
                .hasMessage("/max bounds-reversed");
    }

    @Property(tries = 300)
    void noTextMakesAnythingButABoundOrARefusal(@ForAll String min, @ForAll Metric metric) {
        try {
            var bounds = Bounds.read(metric, min, null, metric == Metric.SIZE ? "KZT" : null);

            assertThat(new BigDecimal(bounds.min())).isPositive();
        } catch (BrokenRules refused) {
            assertThat(refused.errors()).isNotEmpty();
        }
    }

    /** As a person would write it, without zeros at the end. */
    private static String stripped(String decimal) {
        return new BigDecimal(decimal).stripTrailingZeros().toPlainString();
    }
}

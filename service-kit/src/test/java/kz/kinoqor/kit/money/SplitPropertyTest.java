package kz.kinoqor.kit.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.joda.money.Money;

class SplitPropertyTest {

    @Property
    void thePartsAlwaysSumToTheWhole(
            @ForAll long minorUnits,
            @ForAll @NotEmpty @Size(max = 12) List<@LongRange(min = 1, max = Long.MAX_VALUE) Long> weights) {
        var parts = Split.byWeights(Amounts.ofMinor("KZT", minorUnits), weights);

        assertThat(parts.stream().map(SplitPropertyTest::units).reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(BigInteger.valueOf(minorUnits));
    }

    @Property
    void noPartIsAWholeMinorUnitAwayFromItsQuota(
            @ForAll long minorUnits,
            @ForAll @NotEmpty @Size(max = 12) List<@LongRange(min = 1, max = 1_000_000) Long> weights) {
        var sum = BigInteger.valueOf(weights.stream().mapToLong(Long::longValue).sum());

        var parts = Split.byWeights(Amounts.ofMinor("KZT", minorUnits), weights);

        for (int i = 0; i < parts.size(); i++) {
            var quota = BigInteger.valueOf(minorUnits).multiply(BigInteger.valueOf(weights.get(i)));
            assertThat(units(parts.get(i)).multiply(sum).subtract(quota).abs()).isLessThan(sum);
        }
    }

    @Property
    void evenPartsDifferByOneMinorUnitAtMost(@ForAll long minorUnits, @ForAll @IntRange(min = 1, max = 100) int parts) {
        var units = Split.evenly(Amounts.ofMinor("KZT", minorUnits), parts).stream()
                .map(Money::getAmountMinorLong)
                .toList();

        assertThat(units).hasSize(parts);
        assertThat(Collections.max(units) - Collections.min(units)).isLessThanOrEqualTo(1);
    }

    @Property
    void aSplitMirrorsItsNegative(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long minorUnits,
            @ForAll @NotEmpty @Size(max = 8) List<@LongRange(min = 1, max = 1_000) Long> weights) {
        var parts = Split.byWeights(Amounts.ofMinor("KZT", minorUnits), weights);
        var mirrored = Split.byWeights(Amounts.ofMinor("KZT", -minorUnits), weights);

        assertThat(mirrored.stream().map(Money::negated).toList()).isEqualTo(parts);
    }

    private static BigInteger units(Money part) {
        return BigInteger.valueOf(part.getAmountMinorLong());
    }
}

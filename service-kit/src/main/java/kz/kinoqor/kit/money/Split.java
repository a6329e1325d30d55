package kz.kinoqor.kit.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.share.Share;
import org.joda.money.Money;

/**
 * Divides money by largest remainder: each part is its exact quota cut to whole minor units, and the units left over go
 * one each to the parts that lost most, the earlier one first where they lost the same. The parts always sum to the
 * whole, and none is a whole minor unit away from its quota. A negative amount is divided as its positive and negated.
 */
public final class Split {

    private Split() {}

    /** Into a number of parts as equal as can be. */
    public static List<Money> evenly(Money whole, int parts) {
        return byWeights(whole, Collections.nCopies(parts, 1L));
    }

    /** In proportion to weights, none negative and not all zero. */
    public static List<Money> byWeights(Money whole, List<Long> weights) {
        return byQuotas(whole, weights.stream().map(BigInteger::valueOf).toList());
    }

    /** By shares that make exactly the whole. */
    public static List<Money> byShares(Money whole, List<Share> shares) {
        if (!Share.sumsToOne(shares)) {
            throw BrokenRule.of("shares-not-one", "sum", Share.sumAsText(shares));
        }
        var common = shares.stream()
                .map(share -> BigInteger.valueOf(share.den()))
                .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b)));
        return byQuotas(
                whole,
                shares.stream()
                        .map(share -> common.divide(BigInteger.valueOf(share.den()))
                                .multiply(BigInteger.valueOf(share.num())))
                        .toList());
    }

    private static List<Money> byQuotas(Money whole, List<BigInteger> weights) {
        var sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("weights must not be negative nor all zero: " + weights);
        }
        var units = BigInteger.valueOf(whole.getAmountMinorLong());
        var parts = new ArrayList<BigInteger>();
        var remainders = new ArrayList<BigInteger>();
        for (var weight : weights) {
            var quota = units.abs().multiply(weight).divideAndRemainder(sum);
            parts.add(quota[0]);
            remainders.add(quota[1]);
        }
        var left = units.abs().subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add));
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer part) -> remainders.get(part))
                        .reversed())
                .limit(left.longValueExact())
                .forEach(part -> parts.set(part, parts.get(part).add(BigInteger.ONE)));
        return parts.stream()
                .map(part -> units.signum() < 0 ? part.negate() : part)
                .map(part -> Money.ofMinor(whole.getCurrencyUnit(), part.longValueExact()))
                .toList();
    }
}

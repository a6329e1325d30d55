package kz.kinoqor.kit.share;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.regex.Pattern;
import kz.kinoqor.kit.rule.BrokenRule;

/**
 * An exact part of a whole, from nothing (0/1) to all of it (1/1), in lowest terms: two sixths equal one third.
 *
 * @param num numerator, at least 0 and at most {@code den}
 * @param den denominator, at least 1
 */
public record Share(long num, long den) implements Comparable<Share> {

    public static final Share NOTHING = new Share(0, 1);
    public static final Share WHOLE = new Share(1, 1);

    private static final Pattern PERCENT = Pattern.compile("(100(\\.0{1,12})?|[0-9]{1,2}(\\.[0-9]{1,12})?)");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Share {
        if (den <= 0) {
            throw BrokenRule.of("share-denominator", "given", den);
        }
        if (num < 0 || num > den) {
            throw BrokenRule.of("share-out-of-range", "given", num + "/" + den);
        }
        long common = BigInteger.valueOf(num).gcd(BigInteger.valueOf(den)).longValueExact();
        num /= common;
        den /= common;
    }

    /** Exactly what a decimal percentage says: {@code 4.9999} is 49999/1000000, which is less than a twentieth. */
    public static Share ofPercent(String percent) {
        if (!PERCENT.matcher(percent).matches()) {
            throw BrokenRule.of("percent-malformed", "given", percent);
        }
        var decimal = new BigDecimal(percent);
        var den = BigInteger.TEN.pow(decimal.scale() + 2);
        return new Share(decimal.unscaledValue().longValueExact(), den.longValueExact());
    }

    /** Whether the parts are exactly the whole: three thirds are, and 33.3333 % thrice is not. */
    public static boolean sumsToOne(Collection<Share> shares) {
        return Sum.of(shares).comparedToOne() == 0;
    }

    /** Whether the parts leave room or just fill the whole, as shares do whose rest is unknown. */
    public static boolean sumsToAtMostOne(Collection<Share> shares) {
        return Sum.of(shares).comparedToOne() <= 0;
    }

    /** The sum as a fraction in lowest terms, for example {@code 9/10}; it may be more than one. */
    public static String sumAsText(Collection<Share> shares) {
        return Sum.of(shares).toString();
    }

    /** For reading: percent with four decimals, rounded half to even. */
    public String percent() {
        return BigDecimal.valueOf(num)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(den), 4, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    @Override
    public int compareTo(Share other) {
        return BigInteger.valueOf(num)
                .multiply(BigInteger.valueOf(other.den))
                .compareTo(BigInteger.valueOf(other.num).multiply(BigInteger.valueOf(den)));
    }

    @Override
    public String toString() {
        return num + "/" + den;
    }

    /** A sum of shares, which need not be a share. */
    private record Sum(BigInteger num, BigInteger den) {

        static Sum of(Collection<Share> shares) {
            return shares.stream()
                    .map(share -> new Sum(BigInteger.valueOf(share.num), BigInteger.valueOf(share.den)))
                    .reduce(new Sum(BigInteger.ZERO, BigInteger.ONE), Sum::plus);
        }

        Sum plus(Sum other) {
            var top = num.multiply(other.den).add(other.num.multiply(den));
            var bottom = den.multiply(other.den);
            var common = top.gcd(bottom);
            return new Sum(top.divide(common), bottom.divide(common));
        }

        int comparedToOne() {
            return num.compareTo(den);
        }

        @Override
        public String toString() {
            return num + "/" + den;
        }
    }
}

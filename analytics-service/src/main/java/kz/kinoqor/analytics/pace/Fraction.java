package kz.kinoqor.analytics.pace;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact rational number, reduced, its denominator positive: bands are compared as they are and rounded only where they
 * are shown.
 */
public record Fraction(BigInteger num, BigInteger den) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0);
    public static final Fraction ONE = of(1);

    public Fraction {
        if (den.signum() == 0) {
            throw new ArithmeticException("a fraction of zero parts");
        }
        var common = num.gcd(den).multiply(BigInteger.valueOf(den.signum()));
        num = num.divide(common);
        den = den.divide(common);
    }

    public static Fraction of(long whole) {
        return of(whole, 1);
    }

    public static Fraction of(long num, long den) {
        return new Fraction(BigInteger.valueOf(num), BigInteger.valueOf(den));
    }

    public static Fraction of(BigDecimal value) {
        return value.scale() > 0
                ? new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Fraction(value.toBigIntegerExact(), BigInteger.ONE);
    }

    public Fraction plus(Fraction other) {
        return new Fraction(num.multiply(other.den).add(other.num.multiply(den)), den.multiply(other.den));
    }

    public Fraction times(Fraction other) {
        return new Fraction(num.multiply(other.num), den.multiply(other.den));
    }

    public Fraction over(Fraction other) {
        return new Fraction(num.multiply(other.den), den.multiply(other.num));
    }

    @Override
    public int compareTo(Fraction other) {
        return num.multiply(other.den).compareTo(other.num.multiply(den));
    }

    /** As a decimal, half to even: the only place where anything is rounded. */
    public BigDecimal rounded(int decimals) {
        return new BigDecimal(num).divide(new BigDecimal(den), decimals, RoundingMode.HALF_EVEN);
    }

    public String rendered(int decimals) {
        return rounded(decimals).toPlainString();
    }

    @Override
    public String toString() {
        return num + "/" + den;
    }
}

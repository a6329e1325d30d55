package kz.kinoqor.analytics.pace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.kinoqor.contracts.Source;
import kz.kinoqor.contracts.funding.FundEvent;
import kz.kinoqor.contracts.funding.FundEvent.FundPromiseSuperseded;
import kz.kinoqor.contracts.funding.FundEvent.FundPromised;
import kz.kinoqor.contracts.funding.FundEvent.FundRegistered;
import kz.kinoqor.kit.money.Amounts;
import org.jspecify.annotations.Nullable;

/**
 * What a fund said it would do, ready to be reckoned with.
 *
 * @param metric SIZE (money), PROJECTS or EVENTS (counts); an open set
 * @param max null where the source says "more than"
 * @param currency for SIZE only
 * @param months length of the promised period, from 1
 * @param start first day of the period, null while no source states it
 */
public record Promise(
        UUID id,
        String metric,
        BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String currency,
        int months,
        @Nullable LocalDate start,
        Source source,
        @Nullable Source startSource) {

    public static final String SIZE = "SIZE";
    public static final String PROJECTS = "PROJECTS";

    public Promise {
        if (months < 1 || min.signum() < 0 || (max != null && max.compareTo(min) < 0)) {
            throw new IllegalArgumentException("no promise can be kept like this: " + id);
        }
        if (metric.equals(SIZE) && currency == null) {
            throw new IllegalArgumentException("a promised size without a currency: " + id);
        }
    }

    public static Optional<Promise> madeIn(FundEvent fact) {
        return switch (fact) {
            case FundRegistered _ -> Optional.empty();
            case FundPromised made -> Optional.of(of(made.promise()));
            case FundPromiseSuperseded superseded -> Optional.of(of(superseded.promise()));
        };
    }

    private static Promise of(FundEvent.Promise told) {
        return new Promise(
                told.promiseId(),
                told.metric(),
                new BigDecimal(told.min()),
                told.max() == null ? null : new BigDecimal(told.max()),
                told.currency(),
                told.months(),
                told.start(),
                told.source(),
                told.startSource());
    }

    public boolean is(String other) {
        return metric.equals(other);
    }

    /** How many decimals its figures are shown with: those of its currency, none for counts. */
    public int decimals() {
        return currency == null
                ? 0
                : Amounts.ofMinor(currency, 0).getCurrencyUnit().getDecimalPlaces();
    }

    public Fraction least() {
        return Fraction.of(min);
    }

    public @Nullable Fraction most() {
        return max == null ? null : Fraction.of(max);
    }
}

package kz.kinoqor.funding.fund;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.Pattern;
import kz.kinoqor.kit.money.Amounts;
import kz.kinoqor.kit.money.Currencies;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Between which figures a promise is kept, both over zero.
 *
 * @param min decimal text: money with exactly the digits of its currency, or a whole number
 * @param max not below {@code min}; null where the source says "more than"
 * @param currency ISO 4217 for money, null for counts
 */
record Bounds(String min, @Nullable String max, @Nullable String currency) {

    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");

    /** Reads what was stated of a metric; throws {@link kz.kinoqor.kit.rule.BrokenRules} with all that is wrong. */
    static Bounds read(Metric metric, @Nullable String min, @Nullable String max, @Nullable String currency) {
        return metric == Metric.SIZE ? money(min, max, currency) : counts(min, max, currency);
    }

    private static Bounds money(@Nullable String min, @Nullable String max, @Nullable String currency) {
        var findings = new Findings();
        var unit = findings.required("/currency", currency, Currencies::parse);
        findings.require(min != null, "/min", "required");
        findings.refuseIfAny();
        return between(min, max, unit.getCode(), given -> {
            var money = Amounts.parse(given, unit);
            if (!money.isPositive()) {
                throw BrokenRule.of("amount-not-positive", "given", given);
            }
            return money.getAmount();
        });
    }

    private static Bounds counts(@Nullable String min, @Nullable String max, @Nullable String currency) {
        var findings = new Findings();
        findings.require(currency == null, "/currency", "currency-for-money-only");
        findings.require(min != null, "/min", "required");
        findings.refuseIfAny();
        return between(min, max, null, given -> {
            if (!COUNT.matcher(given).matches()) {
                throw BrokenRule.of("count-malformed", "given", given);
            }
            return new BigDecimal(given);
        });
    }

    private static Bounds between(
            @Nullable String min, @Nullable String max, @Nullable String currency, Function<String, BigDecimal> parse) {
        var findings = new Findings();
        var least = findings.required("/min", min, parse);
        var most = findings.read("/max", max, parse);
        findings.refuseIfAny();
        findings.require(
                most == null || least.compareTo(most) <= 0,
                "/max",
                "bounds-reversed",
                "min",
                String.valueOf(min),
                "max",
                String.valueOf(max));
        findings.refuseIfAny();
        return new Bounds(least.toPlainString(), most == null ? null : most.toPlainString(), currency);
    }
}

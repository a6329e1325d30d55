package kz.kinoqor.kit.money;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kz.kinoqor.kit.rule.BrokenRule;
import org.joda.money.CurrencyUnit;

/**
 * The currencies of ISO 4217 with their minor units, read from the published table. Joda-Money brings a table of its
 * own; where the two differ, ISO's is registered over it, so that every unit obtained here has ISO's exponent.
 */
public final class Currencies {

    private static final Map<String, Entry> TABLE = table();

    private Currencies() {}

    /** The currency of a code, if amounts can be paid in it today. */
    public static CurrencyUnit parse(String code) {
        var entry = TABLE.get(code);
        if (entry == null) {
            throw BrokenRule.of("currency-unknown", "given", code);
        }
        if (!entry.withdrawn.isEmpty()) {
            throw BrokenRule.of("currency-withdrawn", "given", code, "since", entry.withdrawn);
        }
        if (entry.decimals < 0) {
            throw BrokenRule.of("currency-without-amounts", "given", code);
        }
        return CurrencyUnit.of(code);
    }

    /** The currency of an amount that was accepted once, whatever has become of the currency since. */
    static CurrencyUnit kept(String code) {
        return CurrencyUnit.of(code);
    }

    static Map<String, Integer> exponents() {
        var exponents = new TreeMap<String, Integer>();
        TABLE.forEach((code, entry) -> {
            if (entry.withdrawn.isEmpty() && entry.decimals >= 0) {
                exponents.put(code, entry.decimals);
            }
        });
        return exponents;
    }

    private static Map<String, Entry> table() {
        var table = new TreeMap<String, Entry>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Currencies.class.getResourceAsStream("currency-codes.csv")),
                StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(Entry::of).forEach(entry -> table.merge(entry.code, entry, Entry::current));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        table.remove(""); // places without a currency of their own
        table.values().forEach(Entry::register);
        return Map.copyOf(table);
    }

    /** A row of the table; one currency has many, and is withdrawn when each of its rows is. */
    private record Entry(String code, int numeric, int decimals, String withdrawn) {

        /** The four columns at the end hold no commas; the names before them may. */
        static Entry of(String line) {
            var columns = List.of(line.split(",", -1)).reversed();
            var minor = columns.get(1);
            var numeric = columns.get(2);
            return new Entry(
                    columns.get(3),
                    numeric.isEmpty() ? -1 : Integer.parseInt(numeric),
                    minor.isEmpty() || minor.equals("-") ? -1 : Integer.parseInt(minor),
                    columns.get(0));
        }

        static Entry current(Entry one, Entry other) {
            return one.withdrawn.isEmpty() ? one : other;
        }

        void register() {
            if (withdrawn.isEmpty() && decimals >= 0 && !knownToJoda()) {
                CurrencyUnit.registerCurrency(code, numeric, decimals, List.of(), true);
            }
        }

        private boolean knownToJoda() {
            return CurrencyUnit.registeredCurrencies().stream()
                    .anyMatch(unit -> unit.getCode().equals(code) && unit.getDecimalPlaces() == decimals);
        }
    }
}

package kz.kinoqor.http.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a request says in {@code Accept} (RFC 9110, 12.5.1). Nothing said means that anything will do. */
public final class Accept {

    private static final List<Range> ANYTHING = List.of(new Range("*/*", 1));

    private final List<Range> ranges;

    private record Range(String types, double weight) {

        static Range of(String element) {
            var parts = element.split(";", -1);
            var weight = 1.0;
            for (var i = 1; i < parts.length; i++) {
                var parameter = parts[i].strip().toLowerCase(Locale.ROOT);
                if (parameter.startsWith("q=")) {
                    weight = weight(parameter.substring(2).strip());
                }
            }
            return new Range(parts[0].strip().toLowerCase(Locale.ROOT), weight);
        }

        private static double weight(String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException unreadable) {
                return 0;
            }
        }

        /** How exactly it names the type; negative where it does not mean it. */
        int exactness(String type) {
            if (types.equals(type)) {
                return 2;
            }
            if (types.endsWith("/*") && type.startsWith(types.substring(0, types.length() - 1))) {
                return 1;
            }
            return types.equals("*/*") ? 0 : -1;
        }
    }

    private Accept(List<Range> ranges) {
        this.ranges = ranges;
    }

    public static Accept of(List<String> lines) {
        var ranges = new ArrayList<Range>();
        for (var line : lines) {
            for (var element : line.split(",", -1)) {
                if (!element.isBlank()) {
                    ranges.add(Range.of(element));
                }
            }
        }
        return new Accept(ranges.isEmpty() ? ANYTHING : ranges);
    }

    /** How much a type is wanted, from 0 to 1. The range that names it most exactly counts. */
    public double weight(String type) {
        var weight = 0.0;
        var exactness = -1;
        for (var range : ranges) {
            var now = range.exactness(type);
            if (now > exactness) {
                exactness = now;
                weight = range.weight();
            }
        }
        return weight;
    }

    /** True where one type is wanted more than each of the others. */
    public boolean prefers(String type, String... others) {
        var wanted = weight(type);
        for (var other : others) {
            if (weight(other) >= wanted) {
                return false;
            }
        }
        return wanted > 0;
    }
}

package kz.kinoqor.bench.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The arithmetic of the tables. */
public final class Figures {

    private static final int LARGE = 100;

    private Figures() {}

    public static double median(List<Double> values) {
        return percentile(values.stream().mapToDouble(Double::doubleValue).toArray(), 0.5);
    }

    /** By linear interpolation between the nearest ranks. */
    public static double percentile(double[] values, double share) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        var rank = share * (sorted.length - 1);
        var below = (int) Math.floor(rank);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    public static String of(double value) {
        return String.format(Locale.ROOT, value >= LARGE ? "%.0f" : "%.2f", value);
    }
}

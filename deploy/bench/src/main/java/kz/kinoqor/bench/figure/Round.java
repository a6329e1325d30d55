package kz.kinoqor.bench.figure;

import java.util.Map;

/**
 * What one side did in one round.
 *
 * @param perSecond work done per second
 * @param p50 milliseconds, where latency is measured; otherwise 0
 * @param p99 milliseconds
 * @param microsPerUnit processor time per unit of work, by process
 */
public record Round(double perSecond, double p50, double p99, Map<String, Double> microsPerUnit) {

    private static final double MICROS = 1_000_000;

    /** Work that was counted. */
    public static Round of(double perSecond, Map<String, Double> microsPerUnit) {
        return new Round(perSecond, 0, 0, microsPerUnit);
    }

    /** Work that took so many milliseconds each time. */
    public static Round of(double perSecond, double[] millis, Map<String, Double> microsPerUnit) {
        return new Round(perSecond, Figures.percentile(millis, 0.50), Figures.percentile(millis, 0.99), microsPerUnit);
    }

    /** How much it did, or would have done, with one second of a processor. */
    double perProcessorSecond() {
        return MICROS
                / microsPerUnit.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
    }
}

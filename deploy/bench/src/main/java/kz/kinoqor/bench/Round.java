package kz.kinoqor.bench;

import java.util.List;
import java.util.Map;

/**
 * What one side did in one round.
 *
 * @param perSecond work done per second
 * @param p50 milliseconds, where latency is measured; otherwise 0
 * @param p99 milliseconds
 * @param microsPerUnit processor time per unit of work, by process
 */
record Round(double perSecond, double p50, double p99, Map<String, Double> microsPerUnit) {

    private static final double MICROS = 1_000_000;

    /** How much one of these processes did, or would have done, with one second of a processor. */
    double perProcessorSecond(List<String> processes) {
        return MICROS
                / processes.stream()
                        .mapToDouble(process -> microsPerUnit.getOrDefault(process, 0.0))
                        .max()
                        .orElse(0);
    }
}

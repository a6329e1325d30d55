package kz.kinoqor.bench;

import java.util.Map;

/**
 * What one side did in one round.
 *
 * @param perSecond work done per second
 * @param p50 milliseconds, where latency is measured; otherwise 0
 * @param p99 milliseconds
 * @param microsPerUnit processor time per unit of work, by process
 */
record Round(double perSecond, double p50, double p99, Map<String, Double> microsPerUnit) {}

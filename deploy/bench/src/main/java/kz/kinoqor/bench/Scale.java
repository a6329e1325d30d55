package kz.kinoqor.bench;

import java.time.Duration;
import kz.kinoqor.bench.measurement.Method;

/**
 * How long and how large a run is.
 *
 * @param imported films in an import
 * @param films in a catalog of few
 * @param events at least so many in the films' topic, where read models are built
 */
record Scale(String name, Method method, int imported, int films, int events) {

    /** What is kept and may be quoted. */
    static final Scale FULL = new Scale(
            "Full mode", new Method(5, Duration.ofSeconds(90), Duration.ofSeconds(10)), 50_000, 5_000, 1_000_000);

    /** Shows that everything can be measured, and roughly what. */
    static final Scale QUICK = new Scale(
            "Quick mode", new Method(2, Duration.ofSeconds(15), Duration.ofSeconds(5)), 20_000, 1_000, 100_000);
}

package kz.kinoqor.kit.testing.canary.film;

import java.time.Instant;

/** Looks at the clock on the wall. */
class Watch {

    Instant now() {
        return Instant.now();
    }
}

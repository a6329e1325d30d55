package kz.kinoqor.kit.testing.canary.film;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Looks at the clock on the wall, and has a day of its own. */
class Watch {

    Instant now() {
        return Instant.now();
    }

    LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }
}

package kz.kinoqor.kit.testing.canary.film;

import jakarta.inject.Inject;
import java.time.Clock;

/** Gets what it needs past its constructor. */
class Injected {

    @Inject
    Clock clock;
}

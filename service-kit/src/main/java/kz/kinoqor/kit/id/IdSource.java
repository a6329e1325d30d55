package kz.kinoqor.kit.id;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The ids of the service, injected so that tests can hold them. */
class IdSource {

    @Produces
    @Singleton
    Ids ids(Clock clock) {
        return new Ids(clock);
    }
}

package kz.kinoqor.gateway.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How much of one request comes in, how fast it has to come, and whom to believe about where it came from. */
@ConfigMapping(prefix = "kinoqor.gateway.request")
public interface RequestBounds {

    /** Largest body of a form. */
    MemorySize maxBody();

    /** Largest body of an import. */
    MemorySize maxImportBody();

    MemorySize maxHeaders();

    MemorySize maxUri();

    /** A form that has not arrived after this time is given up. */
    @WithDefault("1m")
    Duration bodyTime();

    /** The same for an import. */
    @WithDefault("1h")
    Duration importBodyTime();

    /** The slowest a body may come, per second and on the average, once {@link #rateGrace} is over. */
    @WithDefault("1K")
    MemorySize minRate();

    /** How long a body may come as slowly as it likes. */
    @WithDefault("10s")
    Duration rateGrace();

    /** Addresses or networks of proxies whose {@code X-Forwarded-For} and {@code -Proto} are believed; none by default. */
    Optional<List<String>> trustedProxies();
}

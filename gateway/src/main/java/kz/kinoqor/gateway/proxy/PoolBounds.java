package kz.kinoqor.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How many connections to one service are kept, and for how long. */
@ConfigMapping(prefix = "kinoqor.gateway.pool")
interface PoolBounds {

    /** Most connections for requests that end. */
    int connections();

    /** Most connections for event streams. */
    int streams();

    /** Most requests that wait for a connection, and how long they do. */
    int waiting();

    Duration waitTimeout();

    Duration connectTimeout();

    /** The longest time in which neither side sends a byte. */
    Duration silenceTimeout();

    /** The same in an open event stream: three heartbeats. */
    Duration streamSilenceTimeout();

    /** How long an unused connection is kept. Shorter than the services keep it, so that the gateway closes first. */
    Duration idleTimeout();

    /** How long any connection is kept, so that a service that has been scaled out gets its share. */
    Duration maxAge();
}

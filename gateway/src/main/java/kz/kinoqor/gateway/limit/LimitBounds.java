package kz.kinoqor.gateway.limit;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Generous by default: an honest caller never meets them. */
@ConfigMapping(prefix = "kinoqor.gateway.limit")
public interface LimitBounds {

    /** The time that numbers of requests are for. */
    Duration window();

    /** Requests of one address; 0 for any number. */
    long requestsPerClient();

    /** Requests with tokens of one organisation, or of one subject where the token names none; 0 for any number. */
    long requestsPerHolder();

    /** Open event streams of one address. */
    int streamsPerClient();

    /** Open event streams altogether. */
    int streams();

    /** How many callers are remembered at most; the one unheard of for the longest time is forgotten first. */
    long remembered();
}

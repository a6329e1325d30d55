package kz.kinoqor.gateway.event;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much live rows may take.
 *
 * @see Times
 */
@Singleton
final class StreamBounds {

    private final int readers;
    private final int perClient;
    private final int rows;
    private final Times times;

    StreamBounds(
            @ConfigProperty(name = "kinoqor.gateway.events.readers", defaultValue = "4000") int readers,
            @ConfigProperty(name = "kinoqor.gateway.events.readers-per-client", defaultValue = "64") int perClient,
            @ConfigProperty(name = "kinoqor.gateway.events.rows", defaultValue = "2000") int rows,
            Times times) {
        this.readers = readers;
        this.perClient = perClient;
        this.rows = rows;
        this.times = times;
    }

    /** Readers of all languages together. */
    int readers() {
        return readers;
    }

    /** Readers from one address. */
    int perClient() {
        return perClient;
    }

    /** Rows kept in memory for each language. */
    int rows() {
        return rows;
    }

    Times times() {
        return times;
    }

    /** How long is waited for whom. */
    @Singleton
    static final class Times {

        private final Duration silence;
        private final Duration patience;
        private final Duration retry;

        Times(
                @ConfigProperty(name = "kinoqor.gateway.events.silence", defaultValue = "45s") Duration silence,
                @ConfigProperty(name = "kinoqor.gateway.events.patience", defaultValue = "10s") Duration patience,
                @ConfigProperty(name = "kinoqor.gateway.events.retry", defaultValue = "1s") Duration retry) {
            this.silence = silence;
            this.patience = patience;
            this.retry = retry;
        }

        /** Three heartbeats of the feed: a longer silence is a connection that is gone. */
        Duration silence() {
            return silence;
        }

        /** How long a reader may take nothing while something waits for it. */
        Duration patience() {
            return patience;
        }

        /** The first wait before the feed is asked again; it doubles up to ten times itself. */
        Duration retry() {
            return retry;
        }
    }
}

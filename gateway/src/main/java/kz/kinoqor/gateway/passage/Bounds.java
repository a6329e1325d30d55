package kz.kinoqor.gateway.passage;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much may come through the door, and how long it waits. */
@Singleton
final class Bounds {

    private final Sizes sizes;
    private final Waits waits;

    Bounds(Sizes sizes, Waits waits) {
        this.sizes = sizes;
        this.waits = waits;
    }

    Sizes sizes() {
        return sizes;
    }

    Waits waits() {
        return waits;
    }

    /** Largest body, in bytes: an import ({@code …:import}) is a file, everything else is a form. */
    long largestBody(String path) {
        return path.endsWith(":import") ? sizes.importBody : sizes.body;
    }

    /** All in bytes. */
    @Singleton
    static final class Sizes {

        private final long body;
        private final long importBody;
        private final int headers;
        private final int uri;

        Sizes(
                @ConfigProperty(name = "kinoqor.gateway.max-body") MemorySize body,
                @ConfigProperty(name = "kinoqor.gateway.max-import-body") MemorySize importBody,
                @ConfigProperty(name = "kinoqor.gateway.max-headers") MemorySize headers,
                @ConfigProperty(name = "kinoqor.gateway.max-uri") MemorySize uri) {
            this.body = body.asLongValue();
            this.importBody = importBody.asLongValue();
            this.headers = Math.toIntExact(headers.asLongValue());
            this.uri = Math.toIntExact(uri.asLongValue());
        }

        int headers() {
            return headers;
        }

        int uri() {
            return uri;
        }
    }

    /** Connections to one service from one event loop, and times. */
    @Singleton
    static final class Waits {

        private final int connections;
        private final Duration connect;
        private final Duration silence;
        private final Duration idle;

        Waits(
                @ConfigProperty(name = "kinoqor.gateway.connections") int connections,
                @ConfigProperty(name = "kinoqor.gateway.connect-timeout") Duration connect,
                @ConfigProperty(name = "kinoqor.gateway.silence-timeout") Duration silence,
                @ConfigProperty(name = "kinoqor.gateway.idle-timeout") Duration idle) {
            this.connections = connections;
            this.connect = connect;
            this.silence = silence;
            this.idle = idle;
        }

        int connections() {
            return connections;
        }

        Duration connect() {
            return connect;
        }

        /** The longest time in which neither side sends a byte, but for event streams, which may be silent. */
        Duration silence() {
            return silence;
        }

        /** How long an unused connection is kept. Shorter than the services keep it, so that the door hangs up first. */
        Duration idle() {
            return idle;
        }
    }
}

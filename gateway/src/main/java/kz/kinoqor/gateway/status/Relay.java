package kz.kinoqor.gateway.status;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kz.kinoqor.gateway.backend.Backends;
import kz.kinoqor.gateway.backend.Reply;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Kafka Connect, seen through its REST interface where the gateway is told its address. */
@Singleton
class Relay {

    static final String PART = "kafka-connect";

    private final Backends backends;
    private final Optional<URI> address;

    Relay(Backends backends, @ConfigProperty(name = "kinoqor.connect.url") Optional<URI> address) {
        this.backends = backends;
        this.address = address;
    }

    /**
     * What was seen.
     *
     * @param part empty where no address is known
     */
    record Sight(Optional<Status.Part> part, List<Status.Connector> connectors) {

        /** An address is known, and nobody answers there. */
        boolean away() {
            return part.isPresent() && !part.get().answers();
        }
    }

    CompletableFuture<Sight> look(Duration patience) {
        return address.map(at ->
                        backends.ask(at, "/connectors?expand=status", patience).thenApply(Relay::sight))
                .orElseGet(() -> CompletableFuture.completedFuture(new Sight(Optional.empty(), List.of())));
    }

    private static Sight sight(Reply reply) {
        return switch (reply) {
            case Reply.Away(String why) -> new Sight(away(why), List.of());
            case Reply.Said said when !said.well() -> new Sight(away("status " + said.status()), List.of());
            case Reply.Said said -> {
                var connectors = connectors(said.json());
                var running = !connectors.isEmpty() && connectors.stream().allMatch(Status.Connector::running);
                yield running
                        ? new Sight(part(State.UP, null), connectors)
                        : new Sight(part(State.DOWN, "a connector is not running"), connectors);
            }
        };
    }

    private static Optional<Status.Part> part(State state, @Nullable String detail) {
        return Optional.of(new Status.Part(PART, state, null, detail, State.UNKNOWN, true));
    }

    private static Optional<Status.Part> away(String why) {
        return Optional.of(new Status.Part(PART, State.DOWN, null, why, State.UNKNOWN, false));
    }

    private static List<Status.Connector> connectors(JsonNode all) {
        var connectors = new ArrayList<Status.Connector>();
        all.properties().forEach(entry -> {
            var status = entry.getValue().path("status");
            var tasks = new ArrayList<String>();
            status.path("tasks").forEach(task -> tasks.add(task.path("state").asText()));
            connectors.add(new Status.Connector(
                    entry.getKey(), status.path("connector").path("state").asText("UNKNOWN"), List.copyOf(tasks)));
        });
        connectors.sort(java.util.Comparator.comparing(Status.Connector::name));
        return List.copyOf(connectors);
    }
}

package kz.kinoqor.gateway.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import kz.kinoqor.gateway.backend.Backends;
import kz.kinoqor.gateway.backend.Remembered;
import kz.kinoqor.gateway.backend.Reply;
import kz.kinoqor.gateway.route.Upstreams;

/** The merged OpenAPI document, fetched when somebody first asks and kept for half a minute. */
@Singleton
class OpenApiDocuments {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final String THEIRS = "/q/openapi?format=json";
    private static final String OURS = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final Backends backends;
    private final Upstreams upstreams;
    private final JsonNode ours;
    private final Remembered<ObjectNode> merged;

    @Inject
    OpenApiDocuments(
            Backends backends,
            Upstreams upstreams,
            ObjectMapper json,
            InstantSource clock,
            @VirtualThreads ExecutorService threads) {
        this.backends = backends;
        this.upstreams = upstreams;
        this.ours = ours(json);
        this.merged = new Remembered<>(this::merge, FRESH, FRESH, clock, threads);
    }

    /** Names the services that could not be asked in {@code x-unreachable}. */
    ObjectNode merged() {
        return merged.value();
    }

    private ObjectNode merge() {
        var asked = new LinkedHashMap<String, CompletableFuture<Reply>>();
        upstreams
                .all()
                .forEach(upstream -> asked.put(upstream.name(), backends.ask(upstream.management(), THEIRS, PATIENCE)));
        var merger = new Merger();
        var unreachable = new ArrayList<String>();
        merger.take(Merger.GATEWAY, ours);
        asked.forEach((service, reply) -> {
            if (reply.join() instanceof Reply.Said said
                    && said.well()
                    && said.json().has("paths")) {
                merger.take(service, said.json());
            } else {
                unreachable.add(service);
            }
        });
        return merger.document(unreachable);
    }

    private static JsonNode ours(ObjectMapper json) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var document = Objects.requireNonNull(loader.getResourceAsStream(OURS), OURS)) {
            return json.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

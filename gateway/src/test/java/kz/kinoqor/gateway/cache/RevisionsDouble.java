package kz.kinoqor.gateway.cache;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A register over HTTP: a {@code PUT} makes the next revision, everything else shows the present one. A body names
 * another id where its own ends in {@code f}: the same with {@code 0} at the end.
 */
public final class RevisionsDouble implements QuarkusTestResourceLifecycleManager {

    private static final Map<UUID, AtomicInteger> REVISIONS = new ConcurrentHashMap<>();

    private @Nullable Vertx vertx;

    @Override
    public Map<String, String> start() {
        var engine = Vertx.vertx();
        vertx = engine;
        var server = engine.createHttpServer().requestHandler(RevisionsDouble::answer);
        var port = server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        return Map.of("kinoqor.catalog.url", "http://127.0.0.1:" + port);
    }

    private static void answer(HttpServerRequest request) {
        var id = UUID.fromString(request.path().split("/", -1)[3]);
        if (request.method() == HttpMethod.PUT) {
            of(REVISIONS, id).incrementAndGet();
        }
        var revision = of(REVISIONS, id).get();
        var other = id.toString().endsWith("f") ? id.toString().replaceFirst("f$", "0") : "";
        request.response()
                .putHeader("content-type", "application/json")
                .putHeader("etag", "\"" + revision + "\"")
                .end("{\"id\":\"%s\",\"revision\":%d,\"other\":\"%s\"}".formatted(id, revision, other));
    }

    private static AtomicInteger of(Map<UUID, AtomicInteger> counts, UUID id) {
        return counts.computeIfAbsent(id, first -> new AtomicInteger());
    }

    @Override
    public void stop() {
        if (vertx != null) {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}

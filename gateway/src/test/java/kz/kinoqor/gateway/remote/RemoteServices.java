package kz.kinoqor.gateway.remote;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.kinoqor.http.testing.Issuer;
import org.jspecify.annotations.Nullable;

/**
 * Starts the services and the issuer's key for a test run. Funding is away: its port is closed. Catalog answers as its
 * paths ask, analytics as an {@link AnalyticsDouble} does.
 */
public final class RemoteServices implements QuarkusTestResourceLifecycleManager {

    public static final String ISSUER = "https://issuer.test";
    public static final String AUDIENCE = "kinoqor";

    private @Nullable Vertx vertx;
    private @Nullable Path keys;

    @Override
    public Map<String, String> start() {
        var engine = Vertx.vertx();
        vertx = engine;
        var catalog = listen(engine.createHttpServer(new HttpServerOptions().setMaxHeaderSize(64 * 1024))
                .requestHandler(CatalogDouble::answer));
        var mirror = new AnalyticsDouble(engine);
        var analytics = listen(engine.createHttpServer().requestHandler(mirror::answer));
        var issuer = Issuer.withRsa("first", ISSUER, AUDIENCE);
        return Map.ofEntries(
                Map.entry("kinoqor.catalog.url", catalog),
                Map.entry(
                        "kinoqor.catalog.management-url",
                        listen(engine.createHttpServer().requestHandler(CatalogDouble::manage))),
                Map.entry("kinoqor.funding.url", "http://127.0.0.1:" + closedPort()),
                Map.entry("kinoqor.funding.management-url", "http://127.0.0.1:" + closedPort()),
                Map.entry("kinoqor.analytics.url", analytics),
                Map.entry(
                        "kinoqor.analytics.management-url",
                        listen(engine.createHttpServer().requestHandler(mirror::manage))),
                Map.entry("kinoqor.connect.url", analytics),
                Map.entry(
                        "mp.jwt.verify.publickey.location",
                        written(issuer).toUri().toString()),
                Map.entry("mp.jwt.verify.issuer", ISSUER),
                Map.entry("mp.jwt.verify.audiences", AUDIENCE),
                Map.entry("test.issuer.key", issuer.privateJwk()),
                Map.entry("kinoqor.tokens.keys.between", "PT0.1S"),
                Map.entry("kinoqor.gateway.pool.silence-timeout", "2s"));
    }

    private Path written(Issuer issuer) {
        try {
            var file = Files.createTempFile("jwks", ".json");
            keys = file;
            return Files.writeString(file, issuer.publicKeys());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String listen(HttpServer server) {
        var port = server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        return "http://127.0.0.1:" + port;
    }

    private static int closedPort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (vertx != null) {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
        if (keys != null) {
            try {
                Files.deleteIfExists(keys);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

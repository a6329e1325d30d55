package kz.kinoqor.gateway.remote;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** The remote services with a catalog that reads strictly. */
public final class StrictServices implements QuarkusTestResourceLifecycleManager {

    private final RemoteServices others = new RemoteServices();
    private @Nullable StrictUpstream catalog;

    /** What the catalog was asked for since it was asked this, a line each, and what it had doubts about. */
    public static List<String> told() throws IOException, InterruptedException {
        var log = URI.create(ConfigProvider.getConfig().getValue("kinoqor.catalog.url", String.class) + "/log");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(log)
                                    .version(HttpClient.Version.HTTP_1_1)
                                    .build(),
                            BodyHandlers.ofString(StandardCharsets.ISO_8859_1))
                    .body()
                    .lines()
                    .toList();
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            var strict = new StrictUpstream();
            catalog = strict;
            var settings = new HashMap<>(others.start());
            settings.put("kinoqor.catalog.url", strict.url());
            settings.put("kinoqor.gateway.pool.silence-timeout", "60s");
            settings.put("kinoqor.gateway.limit.requests-per-client", "0");
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        others.stop();
        try {
            if (catalog != null) {
                catalog.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

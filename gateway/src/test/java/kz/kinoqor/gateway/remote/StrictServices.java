package kz.kinoqor.gateway.remote;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The remote services with a catalog that reads strictly. */
public final class StrictServices implements QuarkusTestResourceLifecycleManager {

    private final RemoteServices others = new RemoteServices();
    private @Nullable StrictUpstream catalog;

    @Override
    public Map<String, String> start() {
        try {
            var strict = new StrictUpstream();
            catalog = strict;
            var settings = new HashMap<>(others.start());
            settings.put("kinoqor.catalog.url", strict.url());
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

package kz.kinoqor.http.testing;

import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/** The management port of the server under test. */
public final class ManagementPort {

    private ManagementPort() {}

    /** The address of a path on it, for example {@code /q/metrics}. */
    public static URI at(String path) {
        return URI.create(ConfigProvider.getConfig().getValue("test.management.url", String.class))
                .resolve(path);
    }
}

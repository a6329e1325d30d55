package kz.kinoqor.gateway.route;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** The three services behind the gateway. */
@Singleton
public class Upstreams {

    private final Upstream catalog;
    private final Upstream funding;
    private final Upstream analytics;

    @Inject
    Upstreams(Config config) {
        this(configured("catalog", config), configured("funding", config), configured("analytics", config));
    }

    Upstreams(Upstream catalog, Upstream funding, Upstream analytics) {
        this.catalog = catalog;
        this.funding = funding;
        this.analytics = analytics;
    }

    private static Upstream configured(String name, Config config) {
        return new Upstream(
                name,
                config.getValue("kinoqor." + name + ".url", URI.class),
                config.getValue("kinoqor." + name + ".management-url", URI.class));
    }

    public Upstream catalog() {
        return catalog;
    }

    public Upstream funding() {
        return funding;
    }

    public Upstream analytics() {
        return analytics;
    }

    public List<Upstream> all() {
        return List.of(catalog, funding, analytics);
    }
}

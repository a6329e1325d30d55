package kz.kinoqor.gateway.route;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The three services behind the door. */
@Singleton
public class Upstreams {

    private final Upstream catalog;
    private final Upstream funding;
    private final Upstream analytics;

    Upstreams(
            @ConfigProperty(name = "kinoqor.catalog.url") URI catalog,
            @ConfigProperty(name = "kinoqor.funding.url") URI funding,
            @ConfigProperty(name = "kinoqor.analytics.url") URI analytics) {
        this.catalog = new Upstream("catalog", catalog);
        this.funding = new Upstream("funding", funding);
        this.analytics = new Upstream("analytics", analytics);
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

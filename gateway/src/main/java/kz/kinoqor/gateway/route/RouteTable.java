package kz.kinoqor.gateway.route;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From a path to the service that answers it. A pattern is a path whose segments are words or {@code {…}}; the longest
 * pattern that begins a path wins, and a word beats {@code {…}}. A custom verb ({@code /v1/films:import}) goes where
 * its noun goes.
 */
@Singleton
public class RouteTable {

    private final Branch root = new Branch();

    @Inject
    RouteTable(
            Upstreams upstreams,
            @ConfigProperty(name = "kinoqor.routes.catalog") List<String> catalog,
            @ConfigProperty(name = "kinoqor.routes.funding") List<String> funding,
            @ConfigProperty(name = "kinoqor.routes.analytics") List<String> analytics) {
        catalog.forEach(pattern -> add(pattern, upstreams.catalog()));
        funding.forEach(pattern -> add(pattern, upstreams.funding()));
        analytics.forEach(pattern -> add(pattern, upstreams.analytics()));
    }

    private void add(String pattern, Upstream upstream) {
        var branch = root;
        for (var segment : pattern.strip().substring(1).split("/", -1)) {
            branch = branch.grow(segment);
        }
        branch.endAt(upstream);
    }

    /** Empty for a path that is the gateway's own or nobody's. */
    public Optional<Upstream> upstreamOf(String path) {
        var branch = root;
        Optional<Upstream> found = Optional.empty();
        var from = 1;
        while (from <= path.length()) {
            var slash = path.indexOf('/', from);
            var to = slash < 0 ? path.length() : slash;
            var next = branch.next(path.substring(from, to));
            if (next == null) {
                return found;
            }
            branch = next;
            if (branch.end().isPresent()) {
                found = branch.end();
            }
            from = to + 1;
        }
        return found;
    }
}

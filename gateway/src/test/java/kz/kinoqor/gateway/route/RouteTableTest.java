package kz.kinoqor.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private static final URI MANAGEMENT = URI.create("http://management:9000");

    private final Upstreams upstreams = new Upstreams(
            new Upstream("catalog", URI.create("http://catalog:1"), MANAGEMENT),
            new Upstream("funding", URI.create("http://funding:2"), MANAGEMENT),
            new Upstream("analytics", URI.create("http://analytics:3"), MANAGEMENT));

    private final RouteTable routes = new RouteTable(
            upstreams,
            List.of("/v1/films", "/v1/people"),
            List.of("/v1/funds", "/v1/awards"),
            List.of("/v1/analytics", "/v1/films/{id}/thread", "/v1/projections"));

    @ParameterizedTest
    @CsvSource({
        "/v1/films, catalog",
        "/v1/films/, catalog",
        "/v1/films:import, catalog",
        "/v1/films/7, catalog",
        "/v1/films/7/credits, catalog",
        "/v1/films/7/awards, catalog",
        "/v1/films/7/thread, analytics",
        "/v1/films/7/thread/more, analytics",
        "/v1/films/7/threads, catalog",
        "/v1/films/thread, catalog",
        "/v1/people/7, catalog",
        "/v1/funds/7/health, funding",
        "/v1/awards/7:terminate, funding",
        "/v1/analytics/films, analytics",
        "/v1/projections/x:rebuild, analytics",
    })
    void theLongestPatternSaysWhoAnswers(String path, String service) {
        assertThat(routes.upstreamOf(path).map(Upstream::name)).contains(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/", "/v1/status", "/v1/filmsandmore", "/v1/Films", "/v2/films", "/", "/films"})
    void whatNoPatternBeginsIsNobodys(String path) {
        assertThat(routes.upstreamOf(path)).isEmpty();
    }

    @Test
    void onePatternCannotLeadToTwoServices() {
        assertThatThrownBy(() -> new RouteTable(upstreams, List.of("/v1/films"), List.of("/v1/films"), List.of()))
                .hasMessageContaining("catalog and funding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog:8081", "ftp://catalog", "http://catalog/base", "http:///"})
    void anAddressThatIsNoneStopsTheStart(String address) {
        assertThatThrownBy(() -> new Upstream("catalog", URI.create(address), MANAGEMENT))
                .hasMessageContaining("kinoqor.catalog.url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog:9001", "http://catalog:9001/q"})
    void soDoesAManagementAddressThatIsNone(String address) {
        assertThatThrownBy(() -> new Upstream("catalog", URI.create("http://catalog:1"), URI.create(address)))
                .hasMessageContaining("kinoqor.catalog.management-url");
    }
}

package kz.kinoqor.bench.gateway;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.kinoqor.bench.figure.Bar;
import kz.kinoqor.bench.figure.Pair;
import kz.kinoqor.bench.figure.Round;
import kz.kinoqor.bench.measurement.CpuTime;
import kz.kinoqor.bench.measurement.Measurement;
import kz.kinoqor.bench.tool.Nginx;
import kz.kinoqor.bench.tool.Wrk;
import kz.kinoqor.local.process.Part;
import kz.kinoqor.local.stack.LocalStack;
import org.jspecify.annotations.Nullable;

/**
 * P1 and P2: 1 kB through the gateway, beside the same through nginx {@code proxy_pass}; both pass on to one nginx that
 * answers. What counts is the processor time of the one that passes on: who waits for whom on two cores is chance.
 */
public final class PassThrough implements Measurement {

    private static final int CONNECTIONS = 32;
    private static final String PATH = "/v1/films/one";
    private static final String GATEWAY = "gateway-beside-nginx";
    /** What Vert.x gives the gateway by itself. */
    private static final int EVENT_LOOPS = 2 * Runtime.getRuntime().availableProcessors();

    private final LocalStack stack;
    private final Path home;
    private @Nullable Nginx origin;
    private @Nullable Nginx proxy;
    private @Nullable Part gateway;

    public PassThrough(LocalStack stack, Path home) {
        this.stack = stack;
        this.home = home;
    }

    @Override
    public Set<Bar> bars() {
        return EnumSet.of(Bar.PASS_THROUGH, Bar.PASS_THROUGH_WITH_TOKEN);
    }

    @Override
    public void prepare() throws Exception {
        origin = Nginx.answering(home.resolve("origin"));
        proxy = Nginx.passing(home.resolve("proxy"), origin, EVENT_LOOPS);
        gateway = stack.another(
                "gateway",
                GATEWAY,
                Map.of("KINOQOR_CATALOG_URL", origin.address().toString()));
    }

    @Override
    public void warm(Duration time) throws Exception {
        byNginx(time.dividedBy(6));
        byGateway(time.dividedBy(2), List.of());
        byGateway(time.dividedBy(3), token());
    }

    @Override
    public Map<Bar, Pair> turn(Duration round) throws Exception {
        var nginx = byNginx(round);
        var turn = new EnumMap<Bar, Pair>(Bar.class);
        turn.put(Bar.PASS_THROUGH, new Pair(nginx, byGateway(round, List.of())));
        turn.put(Bar.PASS_THROUGH_WITH_TOKEN, new Pair(nginx, byGateway(round, token())));
        return turn;
    }

    private Round byNginx(Duration time) throws Exception {
        var nginx = requireNonNull(proxy);
        return round(nginx.address(), Map.of("nginx", nginx.pid()), time, List.of());
    }

    private Round byGateway(Duration time, List<String> headers) throws Exception {
        return round(
                stack.address(GATEWAY),
                Map.of("gateway", requireNonNull(gateway).pid()),
                time,
                headers);
    }

    private List<String> token() {
        return List.of("Authorization: Bearer " + stack.token("analyst"));
    }

    private static Round round(URI at, Map<String, Long> passing, Duration time, List<String> headers)
            throws Exception {
        var cpu = CpuTime.of(passing);
        var load = Wrk.load(at.resolve(PATH), CONNECTIONS, time, headers);
        return Round.of(load.perSecond(), cpu.perUnit(load.requests()));
    }

    @Override
    public void close() {
        if (gateway != null) {
            gateway.close();
        }
        if (proxy != null) {
            proxy.close();
        }
        if (origin != null) {
            origin.close();
        }
    }
}

package kz.kinoqor.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.kinoqor.local.process.Part;
import kz.kinoqor.local.stack.LocalStack;

/**
 * P1 and P2: 1 kB through the gateway, beside the same through nginx {@code proxy_pass}; both pass on to one nginx that
 * answers. What counts is the processor time of the one that passes on: who waits for whom on two cores is chance.
 */
final class PassThrough implements Measurement {

    private static final int CONNECTIONS = 32;
    private static final String PATH = "/v1/films/one";
    private static final List<String> PASSING = List.of("proxy", "gateway");

    /** What a request carries, and what is asked of the ratio. */
    enum Kind {
        PLAIN("P1", "gateway pass-through of 1 kB, keep-alive / nginx proxy_pass", 0.28, 0.45),
        WITH_TOKEN("P2", "the same with a bearer token that the gateway checks / nginx proxy_pass", 0.22, 0.35);

        private final String name;
        private final String what;
        private final double floor;
        private final double aim;

        Kind(String name, String what, double floor, double aim) {
            this.name = name;
            this.what = what;
            this.floor = floor;
            this.aim = aim;
        }
    }

    /**
     * Those who pass on, side by side, to one nginx that answers.
     *
     * @param address the gateway's
     */
    record Side(Nginx proxy, Part gateway, URI address) {}

    private final Kind kind;
    private final LocalStack stack;
    private final Side side;

    PassThrough(Kind kind, LocalStack stack, Side side) {
        this.kind = kind;
        this.stack = stack;
        this.side = side;
    }

    @Override
    public String name() {
        return kind.name;
    }

    @Override
    public String what() {
        return kind.what;
    }

    @Override
    public List<Bar> bars() {
        return List.of(new Bar(
                "requests per processor second",
                round -> round.perProcessorSecond(PASSING),
                kind.floor,
                kind.aim,
                Bar.Better.MORE));
    }

    @Override
    public void prepare() {
        // both stand already
    }

    @Override
    public Round reference(Duration time) throws Exception {
        return round(side.proxy().address(), Map.of("proxy", side.proxy().pid()), time);
    }

    @Override
    public Round subject(Duration time) throws Exception {
        return round(side.address(), Map.of("gateway", side.gateway().pid()), time);
    }

    private Round round(URI at, Map<String, Long> passing, Duration time) throws Exception {
        var cpu = CpuTime.of(passing);
        var headers = kind == Kind.WITH_TOKEN
                ? List.of("Authorization: Bearer " + stack.token("analyst"))
                : List.<String>of();
        var count = Wrk.load(at.resolve(PATH), CONNECTIONS, time, headers);
        return new Round(count.perSecond(), 0, 0, cpu.perUnit(count.requests()));
    }
}

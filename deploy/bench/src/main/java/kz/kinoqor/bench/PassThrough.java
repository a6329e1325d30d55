package kz.kinoqor.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.kinoqor.local.stack.LocalStack;

/** P1: 1 kB through the gateway, beside the same through nginx {@code proxy_pass}; both to one upstream. */
final class PassThrough implements Measurement {

    private static final int CONNECTIONS = 32;
    private static final String PATH = "/v1/films/one";

    private final LocalStack stack;
    private final Nginx nginx;

    /** @param stack its gateway's catalog upstream is that nginx */
    PassThrough(LocalStack stack, Nginx nginx) {
        this.stack = stack;
        this.nginx = nginx;
    }

    @Override
    public String name() {
        return "P1";
    }

    @Override
    public String what() {
        return "gateway pass-through of 1 kB, keep-alive / nginx proxy_pass";
    }

    @Override
    public List<Bar> bars() {
        return List.of(new Bar("requests/s", Round::perSecond, 0.40, 0.70, Bar.Better.MORE));
    }

    @Override
    public void prepare() {
        // nginx and the gateway stand already
    }

    @Override
    public Round reference(Duration time) throws Exception {
        return round(nginx.proxy(), time);
    }

    @Override
    public Round subject(Duration time) throws Exception {
        return round(stack.gateway(), time);
    }

    private Round round(URI door, Duration time) throws Exception {
        var cpu = CpuTime.of(
                Map.of("nginx", nginx.pid(), "gateway", stack.part("gateway").pid()));
        var count = Wrk.load(door.resolve(PATH), CONNECTIONS, time);
        return new Round(count.perSecond(), 0, 0, cpu.perUnit(count.requests()));
    }
}

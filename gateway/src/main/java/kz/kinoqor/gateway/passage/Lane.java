package kz.kinoqor.gateway.passage;

import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.vertx.core.AsyncResult;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.impl.NetSocketInternal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import kz.kinoqor.gateway.problem.Refusal;
import kz.kinoqor.gateway.route.Upstream;
import org.jspecify.annotations.Nullable;

/**
 * The wires from one event loop to one service. Because a lane belongs to one loop there is nothing to lock: the most
 * recently used wire is taken, or a new one opened, or the passage waits its turn.
 */
final class Lane {

    private static final long TICK_MILLIS = 1_000;
    private static final int QUEUE_PER_CONNECTION = 4;
    private static final int QUEUE_TICKS = 5;

    private final Upstream upstream;
    private final Bounds.Waits waits;
    private final NetClient client;
    private final ContextInternal loop;
    private final Deque<Wire> idle = new ArrayDeque<>();
    private final Deque<Passage> queue = new ArrayDeque<>();
    private final Set<Wire> wires = new LinkedHashSet<>();
    private int opening;
    private int tick;

    Lane(Vertx vertx, Upstream upstream, Bounds.Waits waits) {
        this.upstream = upstream;
        this.waits = waits;
        this.loop = ((VertxInternal) vertx).getOrCreateContext().unwrap();
        this.client = vertx.createNetClient(new NetClientOptions()
                .setConnectTimeout(Math.toIntExact(waits.connect().toMillis()))
                .setTcpNoDelay(true)
                .setSsl(upstream.secure())
                .setHostnameVerificationAlgorithm(upstream.secure() ? "HTTPS" : ""));
        vertx.setPeriodic(TICK_MILLIS, timer -> tick());
    }

    Upstream upstream() {
        return upstream;
    }

    /** Seconds, roughly: what the lane measures silence with. */
    int now() {
        return tick;
    }

    void take(Passage passage) {
        var wire = idle.pollLast();
        while (wire != null && !wire.alive()) {
            wire = idle.pollLast();
        }
        if (wire != null) {
            wire.carry(passage);
        } else if (wires.size() + opening < waits.connections()) {
            open(passage);
        } else if (queue.size() < waits.connections() * QUEUE_PER_CONNECTION) {
            queue.add(passage);
        } else {
            passage.refuse(Refusal.UPSTREAM_BUSY, "Too many requests wait for " + upstream.name() + ".");
        }
    }

    /**
     * Opens a wire for a passage. Who asks may be a handler of the connection that broke, which Vert.x knows nothing of;
     * said on the loop's own context, the new connection belongs to the same loop.
     */
    void open(Passage passage) {
        opening++;
        loop.runOnContext(
                now -> client.connect(upstream.port(), upstream.host()).onComplete(opened -> opened(opened, passage)));
    }

    private void opened(AsyncResult<NetSocket> opened, Passage passage) {
        opening--;
        if (opened.failed()) {
            passage.refuse(Refusal.UPSTREAM_UNREACHABLE, "The " + upstream.name() + " service does not answer.");
            next();
        } else if (passage.over()) {
            free(join(opened.result()));
        } else {
            join(opened.result()).carry(passage);
        }
    }

    private Wire join(NetSocket socket) {
        var context = ((NetSocketInternal) socket).channelHandlerContext();
        var wire = new Wire(this);
        wires.add(wire);
        context.pipeline()
                .addBefore(context.name(), "http", new HttpClientCodec(decoding(), false, false))
                .addBefore(context.name(), "wire", wire);
        return wire;
    }

    private static HttpDecoderConfig decoding() {
        return new HttpDecoderConfig().setMaxHeaderSize(64 * 1024).setMaxChunkSize(64 * 1024);
    }

    void free(Wire wire) {
        var waiting = longestWaiting();
        if (waiting != null) {
            wire.carry(waiting);
        } else {
            wire.idleSince(tick);
            idle.addLast(wire);
        }
    }

    void lost(Wire wire) {
        wires.remove(wire);
        idle.remove(wire);
        next();
    }

    private void next() {
        var waiting = longestWaiting();
        if (waiting != null) {
            take(waiting);
        }
    }

    /** Whoever gave up meanwhile is passed over. */
    private @Nullable Passage longestWaiting() {
        var waiting = queue.poll();
        while (waiting != null && waiting.over()) {
            waiting = queue.poll();
        }
        return waiting;
    }

    private void tick() {
        tick++;
        for (var wire : new ArrayList<>(wires)) {
            var passage = wire.passage();
            if (passage != null && passage.silentSince() + waits.silence().toSeconds() < tick) {
                passage.timeOut();
            }
        }
        while (!idle.isEmpty() && idle.getFirst().idleSince() + waits.idle().toSeconds() < tick) {
            var old = idle.pollFirst();
            if (old != null) {
                old.drop();
            }
        }
        while (!queue.isEmpty() && queue.getFirst().silentSince() + QUEUE_TICKS < tick) {
            queue.removeFirst()
                    .refuse(Refusal.UPSTREAM_BUSY, "No connection to " + upstream.name() + " became free in time.");
        }
    }
}

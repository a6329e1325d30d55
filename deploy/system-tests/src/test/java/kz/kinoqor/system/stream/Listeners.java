package kz.kinoqor.system.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Open event streams of the feed, from so many addresses that nobody has more than an honest client would. */
final class Listeners implements AutoCloseable {

    private static final int OF_ONE_ADDRESS = 40;
    private static final int SMALL = 4 * 1024;
    private static final String WELCOME = "HTTP/1.0 200";

    private final URI gateway;
    private final List<Socket> sockets = new ArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final Set<String> others = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<String, AtomicInteger> heard = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Listeners(URI gateway) {
        this.gateway = gateway;
    }

    /** So many more that read whatever comes from now on. */
    void read(int count) {
        for (var i = 0; i < count; i++) {
            var socket = connected(false);
            ask(socket, "");
            threads.execute(() -> readOn(socket));
        }
    }

    /** So many more that ask for everything after a cursor, hear that they are welcome, and never read another byte. */
    void neverRead(int count, String cursor) {
        for (var i = 0; i < count; i++) {
            var socket = connected(true);
            ask(socket, "Last-Event-ID: " + cursor + "\r\n");
            var welcome = begin(socket);
            if (!welcome.equals(WELCOME)) {
                others.add(welcome);
            }
        }
    }

    private static String begin(Socket socket) {
        try {
            return new String(socket.getInputStream().readNBytes(WELCOME.length()), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many of those who read have their stream. */
    int open() {
        return open.get();
    }

    /** How many streams the other side has ended. */
    int ended() {
        return ended.get();
    }

    /** Answers that were no stream. */
    Set<String> refusals() {
        return others;
    }

    /** How many have heard this text in the data of an event. */
    int heard(String text) {
        return heard.entrySet().stream()
                .filter(line -> line.getKey().contains(text))
                .mapToInt(line -> line.getValue().get())
                .sum();
    }

    private Socket connected(boolean small) {
        var socket = new Socket();
        sockets.add(socket);
        try {
            if (small) {
                socket.setReceiveBufferSize(SMALL);
            }
            var one = (byte) (1 + sockets.size() / OF_ONE_ADDRESS);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 1, one}), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", gateway.getPort()));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a version that knows no chunks: the end of one may come anywhere in a line. */
    private static void ask(Socket socket, String headers) {
        try {
            socket.getOutputStream()
                    .write(("GET /v1/feed/stream HTTP/1.0\r\nHost: a\r\n" + headers + "\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readOn(Socket socket) {
        try (var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                take(line);
            }
            ended.incrementAndGet();
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    private void take(String line) {
        if (line.startsWith(WELCOME)) {
            open.incrementAndGet();
        } else if (line.startsWith("HTTP/")) {
            others.add(line);
        } else if (line.startsWith("data:")) {
            heard.computeIfAbsent(line, first -> new AtomicInteger()).incrementAndGet();
        }
    }

    @Override
    public void close() {
        for (var socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        threads.close();
    }
}

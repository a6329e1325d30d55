package kz.kinoqor.gateway.remote;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.kinoqor.http.testing.StrictRequest;

/**
 * A service with a parser of its own that takes nothing doubtful. It answers each request with the request as it came,
 * and tells at {@code /log} once what it was asked for and what it had doubts about. Parts of a path ask for more:
 * {@code interim}, {@code early} and {@code large} are what the answer is to be.
 */
final class StrictUpstream implements AutoCloseable {

    private static final int UNTIL_HUNG_UP_MILLIS = 2_000;
    private static final int LARGE = 512 * 1024;

    private final ServerSocket server = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    StrictUpstream() throws IOException {
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            for (var next = StrictRequest.head(in); next.isPresent(); next = StrictRequest.head(in)) {
                answer(socket, in, next.get());
            }
        } catch (StrictRequest.Doubt doubt) {
            log.add("DOUBT " + doubt.getMessage());
        } catch (IOException gone) {
            // The gateway has given the connection up.
        } finally {
            open.remove(socket);
        }
    }

    private void answer(Socket socket, BufferedInputStream in, StrictRequest head) throws IOException {
        if (head.target().equals("/log")) {
            say(socket, head, told());
            return;
        }
        if (head.target().contains("early")) {
            log.add(head.method() + " " + head.target());
            say(socket, head, head.text());
            head.whole(in);
            return;
        }
        var request = head.whole(in);
        if (!request.target().startsWith("/q/")) {
            log.add(request.method() + " " + request.target());
        }
        if (request.target().contains("interim")) {
            write(socket, "HTTP/1.1 102 Processing\r\n\r\n");
            awaitWhatComesOfIt(socket, in);
        }
        say(socket, request, request.target().contains("large") ? request.text() + "x".repeat(LARGE) : request.text());
    }

    private String told() {
        var told = new StringBuilder();
        for (var line = log.poll(); line != null; line = log.poll()) {
            told.append(line).append('\n');
        }
        return told.toString();
    }

    /** Until the gateway has hung up, or sends another request, or waits for the answer as well. */
    private static void awaitWhatComesOfIt(Socket socket, BufferedInputStream in) throws IOException {
        socket.setSoTimeout(UNTIL_HUNG_UP_MILLIS);
        in.mark(1);
        try {
            if (in.read() < 0) {
                throw new IOException("hung up");
            }
            in.reset();
        } catch (SocketTimeoutException itWaits) {
            in.reset();
        }
        socket.setSoTimeout(0);
    }

    private static void say(Socket socket, StrictRequest request, String body) throws IOException {
        write(
                socket,
                "HTTP/1.1 200 OK\r\nX-Target: " + request.target() + "\r\nContent-Length: " + body.length() + "\r\n\r\n"
                        + (request.method().equals("HEAD") ? "" : body));
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : open) {
            socket.close();
        }
    }
}

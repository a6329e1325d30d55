package kz.kinoqor.gateway.remote;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A service with a parser of its own that takes nothing doubtful. It answers each request with its address, and says at
 * {@code /log} which addresses it was asked for and what it had doubts about.
 */
final class StrictUpstream implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
    private final LinkedBlockingQueue<String> log = new LinkedBlockingQueue<>();
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
            for (var next = StrictRequest.read(in); next.isPresent(); next = StrictRequest.read(in)) {
                answer(socket, next.get());
            }
        } catch (StrictRequest.Doubt doubt) {
            log.add("DOUBT " + doubt.getMessage());
        } catch (IOException | InterruptedException gone) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private void answer(Socket socket, StrictRequest request) throws IOException, InterruptedException {
        if (request.uri().equals("/log")) {
            say(socket, "200 OK", String.join("\n", log));
            return;
        }
        log.add(request.uri());
        if (request.uri().contains("interim")) {
            write(socket, "HTTP/1.1 102 Processing\r\n\r\n");
            TimeUnit.MILLISECONDS.sleep(5);
        }
        say(socket, "200 OK", request.method().equals("HEAD") ? "" : request.uri());
    }

    private static void say(Socket socket, String status, String body) throws IOException {
        write(socket, "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
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

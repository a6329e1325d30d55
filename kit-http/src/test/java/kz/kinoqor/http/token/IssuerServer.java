package kz.kinoqor.http.token;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** An issuer's address on a real socket, which can behave in every bad way. Remembers when it was asked. */
final class IssuerServer implements AutoCloseable {

    private final HttpServer server;
    private final List<Long> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile HttpHandler behaviour = HttpExchange::close;

    IssuerServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/keys", exchange -> {
            asked.add(System.nanoTime());
            behaviour.handle(exchange);
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
    }

    /** When it was asked, by {@link System#nanoTime()}. */
    List<Long> asked() {
        return List.copyOf(asked);
    }

    void publishes(String document) {
        behaviour = exchange -> answer(exchange, 200, document);
    }

    void fails(int status) {
        behaviour = exchange -> answer(exchange, status, "");
    }

    /** Ends the connection without an answer. */
    void isAway() {
        behaviour = HttpExchange::close;
    }

    /** Takes the request and says nothing. */
    void hangs() {
        behaviour = exchange -> hold();
    }

    /** Begins to answer, and never ends. */
    void hangsInTheMiddle() {
        behaviour = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"keys\":[".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            hold();
        };
    }

    /** Answers as long as somebody listens. */
    void neverEnds() {
        behaviour = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var blanks = " ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
            while (closing.getCount() > 0) {
                exchange.getResponseBody().write(blanks);
            }
        };
    }

    private static void answer(HttpExchange exchange, int status, String document) throws IOException {
        try (exchange) {
            var bytes = document.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void hold() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}

package kz.kinoqor.bench.tool;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * An nginx of our own, in one of two parts: it answers with 1 kB, or it passes requests on with keep-alive. Each part is a
 * process by itself, so that the processor time of passing on is known apart from that of answering.
 */
public final class Nginx implements AutoCloseable {

    private static final int KILOBYTE = 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String CONFIGURATION = """
            daemon off;
            worker_processes %d;
            pid logs/nginx.pid;
            events { worker_connections 1024; }
            http {
              access_log off;
              default_type application/json;
              client_body_temp_path tmp/body;
              proxy_temp_path       tmp/proxy;
              fastcgi_temp_path     tmp/fastcgi;
              uwsgi_temp_path       tmp/uwsgi;
              scgi_temp_path        tmp/scgi;
              keepalive_requests 100000000;
              %s
            }
            """;
    private static final String ANSWERING = """
            server { listen 127.0.0.1:%d; location / { return 200 '%s'; } }
            """;
    private static final String PASSING = """
            upstream origin { server 127.0.0.1:%d; keepalive 64; keepalive_requests 100000000; }
            server {
              listen 127.0.0.1:%d;
              location / {
                proxy_pass http://origin;
                proxy_http_version 1.1;
                proxy_set_header Connection "";
              }
            }
            """;

    private final Path home;
    private final int port;
    private final Process process;

    private Nginx(Path home, int port, Process process) {
        this.home = home;
        this.port = port;
        this.process = process;
    }

    /** Answers every request with 1 kB. */
    public static Nginx answering(Path home) throws IOException, InterruptedException {
        var port = freePort();
        return start(home, port, 1, ANSWERING.formatted(port, answer()));
    }

    /**
     * Passes every request on.
     *
     * @param workers as many as the gateway has event loops
     */
    public static Nginx passing(Path home, Nginx to, int workers) throws IOException, InterruptedException {
        var port = freePort();
        return start(home, port, workers, PASSING.formatted(to.port, port));
    }

    private static Nginx start(Path home, int port, int workers, String servers)
            throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("logs"));
        Files.createDirectories(home.resolve("tmp"));
        Files.writeString(home.resolve("nginx.conf"), CONFIGURATION.formatted(workers, servers));
        var process = new ProcessBuilder(
                        Tool.NGINX.find().orElseThrow().toString(),
                        "-p",
                        home.toString(),
                        "-e",
                        home.resolve("logs/error.log").toString(),
                        "-c",
                        home.resolve("nginx.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("logs/out.log").toFile())
                .start();
        var nginx = new Nginx(home, port, process);
        nginx.awaitReady();
        return nginx;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The master, above its workers. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private void awaitReady() throws IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try (var socket = new java.net.Socket("127.0.0.1", port)) {
                return;
            } catch (IOException e) {
                if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                    throw new IOException(
                            "nginx does not start: "
                                    + Files.readString(home.resolve("logs/error.log"), StandardCharsets.UTF_8),
                            e);
                }
                Thread.sleep(Duration.ofMillis(50));
            }
        }
    }

    /** Of exactly one kilobyte, from memory: no file system is measured. */
    private static String answer() {
        return "{\"text\":\"" + "k".repeat(KILOBYTE - "{\"text\":\"\"}".length()) + "\"}";
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

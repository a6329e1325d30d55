package kz.kinoqor.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** An nginx of our own: one port answers with 1 kB, the other passes requests on to it with keep-alive. */
final class Nginx implements AutoCloseable {

    private static final int KILOBYTE = 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path home;
    private final int upstreamPort;
    private final int proxyPort;
    private final Process process;

    private Nginx(Path home, int upstreamPort, int proxyPort, Process process) {
        this.home = home;
        this.upstreamPort = upstreamPort;
        this.proxyPort = proxyPort;
        this.process = process;
    }

    static Nginx start(Path home) throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("logs"));
        Files.createDirectories(home.resolve("tmp"));
        var upstream = freePort();
        var proxy = freePort();
        Files.writeString(home.resolve("nginx.conf"), configuration(upstream, proxy));
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
        var nginx = new Nginx(home, upstream, proxy, process);
        nginx.awaitReady();
        return nginx;
    }

    URI upstream() {
        return URI.create("http://127.0.0.1:" + upstreamPort);
    }

    URI proxy() {
        return URI.create("http://127.0.0.1:" + proxyPort);
    }

    /** The master, above its workers: both ports are theirs, so the upstream's share is in both sides' figures alike. */
    long pid() {
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
            try (var socket = new java.net.Socket("127.0.0.1", proxyPort)) {
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

    private static String configuration(int upstream, int proxy) {
        return """
                daemon off;
                worker_processes 1;
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
                  upstream origin {
                    server 127.0.0.1:%d;
                    keepalive 64;
                    keepalive_requests 100000000;
                  }
                  server {
                    listen 127.0.0.1:%d;
                    location / { return 200 '%s'; }
                  }
                  server {
                    listen 127.0.0.1:%d;
                    location / {
                      proxy_pass http://origin;
                      proxy_http_version 1.1;
                      proxy_set_header Connection "";
                    }
                  }
                }
                """.formatted(upstream, upstream, answer(), proxy);
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

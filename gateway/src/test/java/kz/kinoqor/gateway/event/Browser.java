package kz.kinoqor.gateway.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A reader of live rows on a socket of its own, from the address it is given. */
final class Browser implements AutoCloseable {

    private static final int SMALL = 4 * 1024;
    private static final String LAST_CHUNK = "0";

    private final Socket socket = new Socket();
    private final List<String> lines = new ArrayList<>();
    private long rows;
    private volatile boolean over;

    private Browser(int port, String path, String headers, boolean reads) throws IOException {
        if (!reads) {
            socket.setReceiveBufferSize(SMALL);
        }
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        var request = "GET " + path + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        if (reads) {
            Thread.ofVirtual().start(this::read);
        }
    }

    static Browser reading(int port, String path) throws IOException {
        return new Browser(port, path, "", true);
    }

    static Browser after(int port, String path, String cursor) throws IOException {
        return new Browser(port, path, "Last-Event-ID: " + cursor + "\r\n", true);
    }

    /** Asks and then takes nothing of what comes. */
    static Browser neverReading(int port, String path) throws IOException {
        return new Browser(port, path, "", false);
    }

    private void read() {
        try (var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null && !line.equals(LAST_CHUNK); line = in.readLine()) {
                take(line);
            }
        } catch (IOException gone) {
            // The end of the stream, as the other.
        }
        over = true;
    }

    private synchronized void take(String line) {
        if (!line.isEmpty()) {
            lines.add(line);
            rows += line.startsWith("data: {") ? 1 : 0;
        }
    }

    synchronized String status() {
        return lines.isEmpty() ? "" : lines.getFirst().split(" ")[1];
    }

    synchronized boolean heard(String line) {
        return lines.contains(line);
    }

    /** The cursors of the rows that came, in their order. */
    synchronized List<String> ids() {
        return lines.stream()
                .filter(line -> line.startsWith("id: "))
                .map(line -> line.substring("id: ".length()))
                .toList();
    }

    synchronized long rows() {
        return rows;
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    boolean isOver() {
        return over;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

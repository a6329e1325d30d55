package kz.kinoqor.system.framing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import kz.kinoqor.http.testing.RawAnswer;
import kz.kinoqor.http.testing.StrictRequest;

/**
 * Stands between the gateway and a service, reads each request by the letter, and hands its bytes on as they came: what
 * it takes for one request the service must answer once.
 */
final class StrictRelay implements AutoCloseable {

    private static final int UNTIL_AN_ANSWER_MILLIS = 20_000;
    private static final int UNTIL_SILENCE_MILLIS = 200;

    private final URI service;
    private final ServerSocket server = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
    private final List<Exchange> open = new CopyOnWriteArrayList<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final AtomicInteger passed = new AtomicInteger();

    StrictRelay(URI service) throws IOException {
        this.service = service;
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** Requests handed on and answered. */
    int passed() {
        return passed.get();
    }

    /** What could be read in two ways, and what the service said without being asked. */
    List<String> complaints() {
        open.forEach(Exchange::awaitSilence);
        return List.copyOf(complaints);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var exchange = new Exchange(server.accept(), new Socket(service.getHost(), service.getPort()));
                open.add(exchange);
                Thread.ofVirtual().start(exchange::serve);
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var exchange : open) {
            exchange.close();
        }
    }

    /** A connection of the gateway's, and its counterpart to the service. */
    private final class Exchange {

        private final Socket gateway;
        private final Socket behind;
        private final InputStream answers;

        Exchange(Socket gateway, Socket behind) throws IOException {
            this.gateway = gateway;
            this.behind = behind;
            this.answers = new BufferedInputStream(behind.getInputStream());
            behind.setSoTimeout(UNTIL_AN_ANSWER_MILLIS);
        }

        void serve() {
            try (gateway;
                    behind) {
                var requests = new Recording(new BufferedInputStream(gateway.getInputStream()));
                for (var head = StrictRequest.head(requests); head.isPresent(); head = StrictRequest.head(requests)) {
                    if (!handOn(head.get().whole(requests), requests.taken())) {
                        return;
                    }
                }
            } catch (StrictRequest.Doubt doubt) {
                complaints.add("doubtful: " + doubt.getMessage());
            } catch (IOException gone) {
                // One of the two has given the connection up.
            } finally {
                awaitSilence();
                open.remove(this);
            }
        }

        /** False where the service wants no more on this connection. */
        private boolean handOn(StrictRequest request, byte[] bytes) throws IOException {
            if (answers.available() > 0) {
                complaints.add("the service had more to say before " + request.method() + " " + request.target());
            }
            behind.getOutputStream().write(bytes);
            var answer = RawAnswer.read(answers, request.method());
            if (answer.isEmpty()) {
                complaints.add("the service hung up on " + new String(bytes, StandardCharsets.ISO_8859_1));
                return false;
            }
            passed.incrementAndGet();
            gateway.getOutputStream().write(written(answer.get(), request.method()));
            return !answer.get().headers().getOrDefault("connection", "").equals("close");
        }

        /** A second answer to what was one request would come now. */
        void awaitSilence() {
            try {
                behind.setSoTimeout(UNTIL_SILENCE_MILLIS);
                if (answers.read() >= 0) {
                    complaints.add("the service answered once more than it was asked");
                }
            } catch (SocketTimeoutException silent) {
                // As it should be.
            } catch (IOException closed) {
                // Nothing comes any more.
            }
        }

        void close() throws IOException {
            gateway.close();
            behind.close();
        }
    }

    private static byte[] written(RawAnswer answer, String method) {
        var text = new StringBuilder("HTTP/1.1 ").append(answer.status()).append(" As it is\r\n");
        answer.headers().forEach((name, value) -> {
            if (!name.equals("transfer-encoding") && (method.equals("HEAD") || !name.equals("content-length"))) {
                text.append(name).append(": ").append(value).append("\r\n");
            }
        });
        if (!method.equals("HEAD") && answer.status() != 204 && answer.status() != 304) {
            text.append("content-length: ").append(answer.body().length()).append("\r\n");
        }
        return text.append("\r\n").append(answer.body()).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Keeps what is read from it. */
    private static final class Recording extends FilterInputStream {

        private final ByteArrayOutputStream read = new ByteArrayOutputStream();

        Recording(InputStream in) {
            super(in);
        }

        /** What was read since this was asked last. */
        byte[] taken() {
            var taken = read.toByteArray();
            read.reset();
            return taken;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            if (one >= 0) {
                read.write(one);
            }
            return one;
        }

        @Override
        public int read(byte[] into, int at, int most) throws IOException {
            var count = super.read(into, at, most);
            if (count > 0) {
                read.write(into, at, count);
            }
            return count;
        }
    }
}

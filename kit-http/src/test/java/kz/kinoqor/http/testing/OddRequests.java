package kz.kinoqor.http.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Requests of which no two are alike in anything that a caller can make up: method, path, query, host, headers, role. */
final class OddRequests {

    private static final int CALLERS = 8;
    private static final List<String> METHODS = List.of("GET", "ODD", "POST", "ODD", "PUT", "GET", "DELETE");

    /** Signing takes longer than all the rest. */
    private static final int ONE_ROLE_IN = 20;

    private static final int TIMEOUT_MILLIS = 20_000;

    private final URI server;
    private final String path;
    private final UnaryOperator<String> tokens;
    private final AtomicInteger next = new AtomicInteger();

    /**
     * @param path of a collection at the server
     * @param tokens makes a good token of a role
     */
    OddRequests(URI server, String path, UnaryOperator<String> tokens) {
        this.server = server;
        this.path = path;
        this.tokens = tokens;
    }

    /** Sends them up to that number, and has each of them answered, whatever the answer is. */
    void sendUpTo(int last) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var callers = Stream.generate(() -> threads.submit(() -> call(last)))
                    .limit(CALLERS)
                    .toList();
            for (var caller : callers) {
                caller.get();
            }
        }
    }

    private int call(int last) throws IOException {
        var number = next.getAndIncrement();
        var failed = -1;
        while (number < last) {
            try (var socket = new Socket(server.getHost(), server.getPort())) {
                socket.setSoTimeout(TIMEOUT_MILLIS);
                var in = new BufferedInputStream(socket.getInputStream());
                while (number < last && isAnswered(socket, in, number)) {
                    number = next.getAndIncrement();
                }
            }
            if (number < last) {
                if (number == failed) {
                    throw new IOException("twice no answer to number " + number);
                }
                failed = number;
            }
        }
        return number;
    }

    /** False where the server had closed the connection before. */
    private boolean isAnswered(Socket socket, InputStream in, int number) throws IOException {
        try {
            socket.getOutputStream().write(request(number).getBytes(StandardCharsets.ISO_8859_1));
            return RawAnswer.read(in, method(number)).isPresent();
        } catch (SocketException closed) {
            return false;
        }
    }

    private static String method(int number) {
        var method = METHODS.get(number % METHODS.size());
        return method.equals("ODD") ? "ODD" + number : method;
    }

    private String request(int number) {
        var place = number % 2 == 0 ? "odd-" + number : new UUID(0x7000, 0x8000_0000_0000_0000L | number).toString();
        var role = number % ONE_ROLE_IN == 0 ? "Authorization: Bearer " + tokens.apply("odd-" + number) + "\r\n" : "";
        return method(number) + " " + path + "/" + place + "?odd" + number + "=" + number + " HTTP/1.1\r\n"
                + "Host: odd-" + number + ".test\r\nX-Odd-" + number + ": " + number + "\r\nUser-Agent: odd/" + number
                + "\r\nOrigin: http://odd-" + number + ".test\r\nX-Request-Id: odd-" + number
                + "\r\nX-Forwarded-For: 2001:db8::" + Integer.toHexString(number) + "\r\n" + role
                + "Content-Length: 0\r\n\r\n";
    }
}

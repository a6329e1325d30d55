package kz.kinoqor.gateway.proxy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.kinoqor.gateway.proxy.Reading.Sent;
import kz.kinoqor.gateway.proxy.Reading.Verdict;
import kz.kinoqor.gateway.remote.Gateway;
import kz.kinoqor.http.testing.RawAnswer;
import kz.kinoqor.http.testing.RawConnection;

/** Bytes sent on a connection, and what came of them, held against what they mean. */
final class Attempt {

    private final String bytes;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> arrivals = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private boolean hungUp;

    private Attempt(String bytes) {
        this.bytes = bytes;
    }

    static Attempt of(String bytes) throws IOException {
        var attempt = new Attempt(bytes);
        try (var connection = new RawConnection(Gateway.at("/"))) {
            connection.send(bytes);
            attempt.hear(connection);
        } catch (SocketTimeoutException silent) {
            attempt.complain("there was neither an answer nor an end");
        } catch (IOException unreadable) {
            attempt.complain(String.valueOf(unreadable.getMessage()));
        }
        return attempt;
    }

    /** What is wrong, a sentence each; empty where the gateway did as it must. */
    List<String> complaints() {
        return complaints;
    }

    /** What the service must have been asked for. */
    List<String> arrivals() {
        return arrivals;
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    /** Whether the connection was closed without a word. */
    boolean hungUp() {
        return hungUp;
    }

    private void hear(RawConnection connection) throws IOException {
        var mayBeOver = false;
        for (var sent : Reading.of(bytes)) {
            verdicts.add(sent.verdict());
            if (sent.isUnfinished()) {
                return;
            }
            var answer = connection.answer(sent.method());
            if (answer.isEmpty()) {
                hungUp = !mayBeOver;
                if (hungUp && sent.verdict() != Verdict.BROKEN) {
                    complain("hung up on " + sent);
                }
                return;
            }
            var passed = answer.get().headers().containsKey("x-target");
            if (passed) {
                passed(sent, answer.get());
            } else {
                refused(sent, answer.get());
            }
            mayBeOver = !passed;
            if (sent.last() || isLast(answer.get()) || (!passed && sent.verdict() == Verdict.MAY_PASS)) {
                var rest = connection.rest();
                if (rest.toLowerCase(Locale.ROOT).contains("x-target:")) {
                    complain("went on after " + sent + " with " + rest);
                }
                return;
            }
        }
    }

    private static boolean isLast(RawAnswer answer) {
        return answer.headers().getOrDefault("connection", "").equals("close");
    }

    private void refused(Sent sent, RawAnswer answer) {
        if (sent.verdict() == Verdict.PASSES) {
            complain(answer.status() + " to " + sent + ": " + answer.body());
        }
        if (sent.verdict() != Verdict.ELSEWHERE && !isRefusal(answer.status(), sent.verdict())) {
            complain(answer.status() + " to " + sent);
        }
    }

    /**
     * 501 and 505 say that a version or a coding is not known here (RFC 9110, 15.6); 503 that the call of the service, begun
     * before the body broke, was broken off.
     */
    private static boolean isRefusal(int status, Verdict verdict) {
        return (status >= 400 && status < 500)
                || status == 501
                || status == 505
                || (status == 503 && verdict == Verdict.BROKEN);
    }

    private void passed(Sent sent, RawAnswer answer) {
        if (sent.verdict() != Verdict.PASSES && sent.verdict() != Verdict.MAY_PASS) {
            complain("passed on " + sent);
        }
        arrivals.add(sent.method() + " " + sent.target());
        if (!sent.target().equals(answer.headers().get("x-target"))) {
            complain("the answer to another request came to " + sent);
        }
        if (!sent.method().equals("HEAD")) {
            same(sent, answer.body());
        }
    }

    /** @param echo the request as it came to the service */
    private void same(Sent sent, String echo) {
        var end = echo.indexOf("\r\n\r\n");
        if (end < 0) {
            complain(sent + " came back as " + echo);
            return;
        }
        var lines = echo.substring(0, end).split("\r\n", -1);
        if (!lines[0].equals(sent.method() + " " + sent.target() + " HTTP/1.1")) {
            complain(sent + " came as " + lines[0]);
        }
        if (!echo.substring(end + 4).equals(sent.body())) {
            complain(sent + " came with the body " + echo.substring(end + 4));
        }
        var exact = sent.verdict() == Verdict.PASSES;
        var wanted = new LinkedHashMap<String, List<String>>();
        sent.headers().forEach((name, values) -> values.forEach(value -> add(wanted, name, value, exact)));
        var came = new LinkedHashMap<String, List<String>>();
        for (var i = 1; i < lines.length; i++) {
            var colon = lines[i].indexOf(':');
            var name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
            if (!Reading.isWritten(name)) {
                add(came, name, lines[i].substring(colon + 1).strip(), exact);
            }
        }
        if (!came.equals(wanted)) {
            complain(sent + " came with the headers " + came);
        }
    }

    /** Where a reader may put a space for something else, the number of them does not count. */
    private static void add(Map<String, List<String>> headers, String name, String value, boolean exact) {
        headers.computeIfAbsent(name, first -> new ArrayList<>())
                .add(exact ? value : value.replaceAll("[\\x00- ]+", " ").strip());
    }

    private void complain(String what) {
        complaints.add(what + "\n--- of ---\n" + bytes + "\n---");
    }
}

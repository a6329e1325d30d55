package kz.kinoqor.gateway.proxy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the bytes of one connection are by the letter of RFC 9112 and by the rules of the gateway: requests one after the
 * other, up to the first whose end is in doubt. It knows nothing of the code it is held against.
 */
final class Reading {

    enum Verdict {
        /** One request beyond any doubt: a service must get it. */
        PASSES,
        /** The RFC leaves open whether it is refused or taken, and if taken, as what. */
        MAY_PASS,
        /** A request that the gateway does not pass on. */
        REFUSED,
        /** A request that is not for this service. */
        ELSEWHERE,
        /** No request: after it nothing on the connection can be told apart. */
        BROKEN
    }

    /**
     * One of the requests.
     *
     * @param headers which must reach the service, by their names in lower case
     * @param last after it nothing may be read from the connection
     * @param why it is not simply passed on
     */
    record Sent(
            Verdict verdict,
            String method,
            String target,
            Map<String, List<String>> headers,
            String body,
            boolean last,
            String why) {

        /** That the gateway may wait for the rest of it. */
        boolean isUnfinished() {
            return why.equals(UNFINISHED);
        }
    }

    /** That there is no request here. */
    private static final class Broken extends Exception {

        private static final long serialVersionUID = 1;

        Broken(String why) {
            super(why, null, false, false);
        }
    }

    private static final String UNFINISHED = "an unfinished body";
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern LINE = Pattern.compile("(" + TOKEN + ") ([!-~]+) HTTP/([0-9])\\.([0-9])");
    /** What stands for a blank where the bytes are no request by the letter, yet can be read in one way only. */
    private static final String BLANK = "[\\x00-\\x09\\x0b-\\x20]";

    private static final Pattern LOOSE_LINE = Pattern.compile(
            BLANK + "*(" + TOKEN + ")" + BLANK + "+([!-~]+)" + BLANK + "+HTTP/([0-9])\\.([0-9])" + BLANK + "*");
    private static final Pattern FIELD = Pattern.compile("(" + TOKEN + "):(.*)", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("(?:[A-Za-z0-9._~-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?");
    private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]+)(;[\\t -~\\x80-\\xff]*)?");
    private static final Pattern LOOSE_CHUNK =
            Pattern.compile(BLANK + "*([0-9A-Fa-f]+)((;|" + BLANK + ").*)?", Pattern.DOTALL);
    private static final int LARGEST = 1024 * 1024;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final List<String> ONCE = List.of(
            "idempotency-key",
            "if-match",
            "content-type",
            "content-length",
            "if-unmodified-since",
            "if-modified-since",
            "expect",
            "range",
            "last-event-id");
    private static final Set<String> OF_A_CONNECTION =
            Set.of("close", "keep-alive", "proxy-connection", "te", "upgrade", "http2-settings");

    /** Dropped at the gateway, or written by it. */
    private static final Pattern NOT_PASSED_ON = Pattern.compile("connection|keep-alive|proxy-.*|te|trailer|upgrade"
            + "|http2-settings|expect|transfer-encoding|content-length|forwarded|x-forwarded.*|x-kinoqor.*|x-internal.*"
            + "|remote-.*|.*_.*|host|traceparent|tracestate|x-request-id");

    private final String bytes;
    private final List<Sent> sent = new ArrayList<>();
    private int at;
    private @Nullable String doubt;

    private Reading(String bytes) {
        this.bytes = bytes;
    }

    static List<Sent> of(String bytes) {
        var reading = new Reading(bytes);
        while (reading.more()) {
            reading.sent.add(reading.next());
        }
        return reading.sent;
    }

    /** What a service may get of headers besides those that were sent. */
    static boolean isWritten(String header) {
        return NOT_PASSED_ON.matcher(header).matches();
    }

    /** An empty line before a request is nothing (2.2); some take more for nothing. */
    private boolean more() {
        doubt = null;
        while (bytes.startsWith("\r\n", at)) {
            at += 2;
        }
        while (at < bytes.length() && isBlank(bytes.charAt(at))) {
            doubts("blank before a request");
            at++;
        }
        return at < bytes.length() && (sent.isEmpty() || !sent.getLast().last());
    }

    private static boolean isBlank(char c) {
        return Character.isISOControl(c) || Character.isWhitespace(c);
    }

    private Sent next() {
        var headers = new LinkedHashMap<String, List<String>>();
        Matcher line;
        try {
            line = requestLine();
            headers(headers);
        } catch (Broken no) {
            return broken(no);
        }
        var old = line.group(3).equals("1") && line.group(4).equals("0");
        if (old && headers.getOrDefault("content-length", List.of()).size() > 1) {
            // The codec takes the first one for a caller of HTTP/1.0, and passes on no other.
            headers.computeIfPresent("content-length", (name, lengths) -> new ArrayList<>(lengths.subList(0, 1)));
            doubts("two lengths");
        }
        var rule = rule(line, headers, old);
        var body = "";
        try {
            if (framing(headers, old) == null) {
                body = body(headers);
            }
        } catch (Broken no) {
            return broken(no);
        }
        return new Sent(
                verdict(line.group(2), rule),
                line.group(1),
                line.group(2).replaceAll("%3[Aa]", ":"),
                passedOn(headers),
                body,
                framing(headers, old) != null || !isKept(headers, old),
                rule != null ? rule : String.valueOf(doubt));
    }

    private Verdict verdict(String target, @Nullable String rule) {
        if (rule != null) {
            return Verdict.REFUSED;
        }
        if (!target.matches("/v1/films(?:[:/?#].*)?")) {
            return Verdict.ELSEWHERE;
        }
        return doubt == null ? Verdict.PASSES : Verdict.MAY_PASS;
    }

    private static Sent broken(Broken why) {
        return new Sent(Verdict.BROKEN, "", "", Map.of(), "", true, String.valueOf(why.getMessage()));
    }

    private void doubts(String why) {
        doubt = why;
    }

    // --- lines -------------------------------------------------------------------------------------------------

    /** A single LF may be taken for the end of a line, outside of chunks (2.2). */
    private String line() throws Broken {
        var end = bytes.indexOf('\n', at);
        if (end < 0) {
            throw new Broken("a line without an end");
        }
        var line = bytes.substring(at, end);
        at = end + 1;
        if (line.endsWith("\r")) {
            return line.substring(0, line.length() - 1);
        }
        doubts("bare LF");
        return line;
    }

    /** Some readers part a request line at any white space (3). */
    private Matcher requestLine() throws Broken {
        var text = line();
        var line = LINE.matcher(text);
        if (!line.matches()) {
            line = LOOSE_LINE.matcher(text);
            doubts("request line");
        }
        if (!line.matches()) {
            throw new Broken("request line " + text);
        }
        if (!line.group(3).equals("1")) {
            throw new Broken("version " + line.group(3));
        }
        if (line.group(4).compareTo("1") > 0) {
            doubts("version 1." + line.group(4));
        }
        return line;
    }

    /** A folded line goes on with the value before it, behind a space (5.2); so does one after a bare CR (2.2). */
    private void headers(Map<String, List<String>> headers) throws Broken {
        List<String> before = List.of();
        for (var line = line(); !line.isEmpty(); line = line()) {
            if (line.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
                doubts("control character");
            }
            if (line.startsWith(" ") || line.startsWith("\t")) {
                if (before.isEmpty()) {
                    throw new Broken("a folded line before any header");
                }
                doubts("folded line");
                before.add(before.removeLast() + " " + trimmed(line));
                continue;
            }
            var field = FIELD.matcher(line);
            if (!field.matches()) {
                throw new Broken("header " + line);
            }
            before = headers.computeIfAbsent(field.group(1).toLowerCase(Locale.ROOT), name -> new ArrayList<>());
            before.add(trimmed(field.group(2)));
        }
    }

    private static String trimmed(String value) {
        return value.replaceAll("^[ \\t]+|[ \\t]+$", "");
    }

    // --- rules -------------------------------------------------------------------------------------------------

    private static @Nullable String rule(Matcher line, Map<String, List<String>> headers, boolean old) {
        if (!METHODS.contains(line.group(1))) {
            return "method";
        }
        if (!isPlain(line.group(2))) {
            return "target";
        }
        var hosts = headers.getOrDefault("host", List.of());
        if (hosts.size() != 1 || !HOST.matcher(hosts.getFirst()).matches()) {
            return "host";
        }
        for (var name : ONCE) {
            if (headers.getOrDefault(name, List.of()).size() > 1) {
                return "second " + name;
            }
        }
        if (!nominated(headers).stream().allMatch(Reading::mayBeNominated)) {
            return "nominated";
        }
        return framing(headers, old);
    }

    private static boolean mayBeNominated(String name) {
        return name.isEmpty()
                || OF_A_CONNECTION.contains(name)
                || (name.startsWith("x-")
                        && name.matches(TOKEN)
                        && !NOT_PASSED_ON.matcher(name).matches());
    }

    private static List<String> nominated(Map<String, List<String>> headers) {
        return headers.getOrDefault("connection", List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(name -> trimmed(name).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean isPlain(String target) {
        var path = target.split("\\?", 2)[0];
        return path.startsWith("/")
                && !path.matches(".*[\"<>^`{|}\\\\].*")
                && !path.matches(".*%(?![0-9A-Fa-f]{2}).*")
                && !path.matches("(?i).*%(?:[01][0-9a-f]|7f|5c).*")
                && !path.matches("(?i).*(?:/|%2f)(?:\\.|%2e){1,2}(?:/|%2f|;.*|$).*");
    }

    /** Why it cannot be known where the request ends. */
    private static @Nullable String framing(Map<String, List<String>> headers, boolean old) {
        var lengths = headers.getOrDefault("content-length", List.of());
        var codings = headers.getOrDefault("transfer-encoding", List.of());
        if (lengths.size() > 1 || (lengths.size() == 1 && !lengths.getFirst().matches("[0-9]+"))) {
            return "length " + lengths;
        }
        if (codings.isEmpty()) {
            return null;
        }
        return old
                        || !lengths.isEmpty()
                        || codings.size() > 1
                        || !codings.getFirst().equalsIgnoreCase("chunked")
                ? "coding " + codings
                : null;
    }

    private static boolean isKept(Map<String, List<String>> headers, boolean old) {
        var nominated = nominated(headers);
        // A caller of HTTP/1.0 who asks for both is taken at its word to keep the connection.
        return old ? nominated.contains("keep-alive") : !nominated.contains("close");
    }

    private static Map<String, List<String>> passedOn(Map<String, List<String>> headers) {
        var passed = new LinkedHashMap<>(headers);
        passed.keySet().removeIf(Reading::isWritten);
        nominated(headers).forEach(passed::remove);
        return passed;
    }

    // --- bodies ------------------------------------------------------------------------------------------------

    private String body(Map<String, List<String>> headers) throws Broken {
        if (headers.containsKey("transfer-encoding")) {
            if (!headers.getOrDefault("transfer-encoding", List.of("chunked"))
                    .getFirst()
                    .equals("chunked")) {
                doubts("spelling of a coding");
            }
            return chunks();
        }
        var length = headers.getOrDefault("content-length", List.of("0")).getFirst();
        if (length.length() > 9 || Integer.parseInt(length) > LARGEST) {
            throw new Broken("length " + length);
        }
        return take(Integer.parseInt(length));
    }

    private String take(int count) throws Broken {
        if (bytes.length() - at < count) {
            throw new Broken(UNFINISHED);
        }
        at += count;
        return bytes.substring(at - count, at);
    }

    /** What stands behind the size of a chunk is nothing (7.1.1), and so are trailers (7.1.2). */
    private String chunks() throws Broken {
        var body = new StringBuilder();
        for (var size = size(); size > 0; size = size()) {
            body.append(take(size));
            if (!take(2).equals("\r\n")) {
                throw new Broken("end of a chunk");
            }
        }
        headers(new LinkedHashMap<>());
        return body.toString();
    }

    private int size() throws Broken {
        var end = bytes.indexOf("\r\n", at);
        var text = end < 0 ? "\n" : bytes.substring(at, end);
        at = end + 2;
        var chunk = CHUNK.matcher(text);
        if (!chunk.matches()) {
            chunk = LOOSE_CHUNK.matcher(text);
            doubts("chunk size");
        }
        if (text.indexOf('\n') >= 0 || !chunk.matches() || chunk.group(1).length() > 7) {
            throw new Broken("chunk size " + text);
        }
        return Integer.parseInt(chunk.group(1), 16);
    }
}

package kz.kinoqor.http.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request, read by the letter of RFC 9112: whatever could be read in two ways is a {@link Doubt}.
 *
 * @param lines its headers, as they came
 * @param body without the chunks it may have come in
 */
public record StrictRequest(String method, String target, List<String> lines, String body) {

    private static final Pattern LINE =
            Pattern.compile("(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (/[!-~]*) HTTP/1\\.1");
    private static final Pattern HEADER = Pattern.compile(
            "([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*([!-~\\x80-\\xff](?:[\\t -~\\x80-\\xff]*[!-~\\x80-\\xff])?)?[ \\t]*");
    private static final Pattern SIZE = Pattern.compile("[0-9A-Fa-f]{1,8}");
    private static final Pattern MANY = Pattern.compile("x-.*|accept.*|cookie");
    private static final List<String> NEVER = List.of("trailer", "upgrade", "expect", "te", "proxy-connection");

    /** Why a request could be read in two ways. */
    public static final class Doubt extends IOException {

        private static final long serialVersionUID = 1;

        Doubt(String why) {
            super(why);
        }
    }

    /** A request as far as its head; empty at the end of the connection. */
    public static Optional<StrictRequest> head(InputStream in) throws IOException {
        var line = line(in);
        if (line == null) {
            return Optional.empty();
        }
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new Doubt("request line " + line);
        }
        var lines = new ArrayList<String>();
        for (var header = need(in); !header.isEmpty(); header = need(in)) {
            lines.add(header);
        }
        var request = new StrictRequest(parts.group(1), parts.group(2), List.copyOf(lines), "");
        check(request.headers());
        return Optional.of(request);
    }

    /** The same request as far as its end. */
    public StrictRequest whole(InputStream in) throws IOException {
        return new StrictRequest(method, target, lines, body(in, headers()));
    }

    /** As it came. */
    public String text() {
        return method + " " + target + " HTTP/1.1\r\n" + String.join("\r\n", lines) + "\r\n\r\n" + body;
    }

    private Map<String, String> headers() throws Doubt {
        var headers = new HashMap<String, String>();
        for (var line : lines) {
            var header = HEADER.matcher(line);
            if (!header.matches()) {
                throw new Doubt("header " + line);
            }
            var name = header.group(1).toLowerCase(Locale.ROOT);
            var value = header.group(2) == null ? "" : header.group(2);
            if (headers.put(name, value) != null && !MANY.matcher(name).matches()) {
                throw new Doubt("second " + name);
            }
        }
        return headers;
    }

    private static void check(Map<String, String> headers) throws Doubt {
        if (headers.getOrDefault("host", "").isEmpty()) {
            throw new Doubt("no host");
        }
        for (var name : NEVER) {
            if (headers.containsKey(name)) {
                throw new Doubt(name);
            }
        }
        var connection = headers.getOrDefault("connection", "close").toLowerCase(Locale.ROOT);
        if (!connection.equals("close") && !connection.equals("keep-alive")) {
            throw new Doubt("connection " + connection);
        }
        if (headers.containsKey("content-length") && headers.containsKey("transfer-encoding")) {
            throw new Doubt("length beside coding");
        }
    }

    private static String body(InputStream in, Map<String, String> headers) throws IOException {
        var coding = headers.get("transfer-encoding");
        var length = headers.getOrDefault("content-length", "0");
        if (coding != null && !coding.equals("chunked")) {
            throw new Doubt("coding " + coding);
        }
        if (!length.matches("[0-9]{1,9}")) {
            throw new Doubt("length " + length);
        }
        return coding == null ? bytes(in, Integer.parseInt(length)) : chunks(in);
    }

    private static String chunks(InputStream in) throws IOException {
        var body = new StringBuilder();
        for (var size = size(in); size > 0; size = size(in)) {
            body.append(bytes(in, size));
            if (!need(in).isEmpty()) {
                throw new Doubt("end of chunk");
            }
        }
        if (!need(in).isEmpty()) {
            throw new Doubt("trailer");
        }
        return body.toString();
    }

    private static int size(InputStream in) throws IOException {
        var size = need(in);
        if (!SIZE.matcher(size).matches()) {
            throw new Doubt("chunk size " + size);
        }
        return Integer.parseInt(size, 16);
    }

    private static String bytes(InputStream in, int count) throws IOException {
        var bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new IOException("cut off");
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String need(InputStream in) throws IOException {
        var line = line(in);
        if (line == null) {
            throw new IOException("cut off");
        }
        return line;
    }

    private static @Nullable String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var c = in.read(); c >= 0; c = in.read()) {
            if (c == '\r') {
                if (in.read() != '\n') {
                    throw new Doubt("bare CR");
                }
                return line.toString(StandardCharsets.ISO_8859_1);
            }
            if (c == '\n') {
                throw new Doubt("bare LF");
            }
            line.write(c);
        }
        if (line.size() > 0) {
            throw new IOException("cut off");
        }
        return null;
    }
}

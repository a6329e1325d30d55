package kz.kinoqor.http.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An answer, read off a connection.
 *
 * @param interim how many answers of the kind {@code 100 Continue} came before it
 */
public record RawAnswer(int status, Map<String, String> headers, String body, int interim) {

    /** A server may answer in the version that it was asked in, whatever that was. */
    private static final Pattern STATUS = Pattern.compile("[^ ]+ ([1-5][0-9]{2}) .*");

    /** The next final answer; empty where the connection ends before its first byte. */
    public static Optional<RawAnswer> read(InputStream in, String method) throws IOException {
        for (var interim = 0; ; interim++) {
            var line = line(in);
            if (line.isEmpty()) {
                return Optional.empty();
            }
            var code = STATUS.matcher(line);
            if (!code.matches()) {
                throw new IOException("no status line: " + line);
            }
            var status = Integer.parseInt(code.group(1));
            var headers = headers(in);
            if (status >= 200) {
                return Optional.of(new RawAnswer(status, headers, body(in, method, status, headers), interim));
            }
        }
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static String body(InputStream in, String method, int status, Map<String, String> headers)
            throws IOException {
        if (method.equals("HEAD") || status == 204 || status == 304) {
            return "";
        }
        if (headers.containsKey("transfer-encoding")) {
            return chunks(in);
        }
        var length = headers.get("content-length");
        return length == null
                ? new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                : bytes(in, Integer.parseInt(length));
    }

    private static String chunks(InputStream in) throws IOException {
        var body = new StringBuilder();
        for (var size = size(in); size > 0; size = size(in)) {
            body.append(bytes(in, size));
            line(in);
        }
        line(in);
        return body.toString();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String bytes(InputStream in, int count) throws IOException {
        var bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new IOException("an answer breaks off");
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Without its end; empty at the end of the connection too. */
    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}

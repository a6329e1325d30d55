package kz.kinoqor.system.door;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request, ready to be sent as often as need be.
 *
 * @param role whose token goes with it; empty for none
 */
public record Call(String method, String path, String role, Map<String, String> headers, String body) {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call get(String path) {
        return new Call("GET", path, "", Map.of(), "");
    }

    public static Call post(String path, String body) {
        return new Call("POST", path, "", Map.of("Content-Type", "application/json"), body);
    }

    public static Call put(String path, String body) {
        return new Call("PUT", path, "", Map.of("Content-Type", "application/json"), body);
    }

    public Call as(String someone) {
        return new Call(method, path, someone, headers, body);
    }

    public Call with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Call(method, path, role, more, body);
    }

    public Call withKey(String key) {
        return with("Idempotency-Key", key);
    }

    public Call ifMatch(String tag) {
        return with("If-Match", tag);
    }

    HttpRequest request(URI gateway, Tokens tokens) {
        var request = HttpRequest.newBuilder(gateway.resolve(path)).timeout(TIMEOUT);
        headers.forEach(request::header);
        if (!role.isEmpty()) {
            request.header("Authorization", "Bearer " + tokens.of(role));
        }
        return request.method(method, publisher()).build();
    }

    private BodyPublisher publisher() {
        return body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

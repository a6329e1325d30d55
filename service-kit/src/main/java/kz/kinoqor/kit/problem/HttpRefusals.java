package kz.kinoqor.kit.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** HTTP's own refusals as problems. */
final class HttpRefusals {

    private static final int[] STATUSES = {400, 401, 403, 404, 405, 406, 413, 414, 415, 431};

    private HttpRefusals() {}

    static List<Problem> all() {
        return Arrays.stream(STATUSES).mapToObj(HttpRefusals::of).toList();
    }

    static Problem unauthenticated() {
        return unauthenticated(
                "Send a bearer token that is signed by the issuer, not expired and meant for this suite");
    }

    static Problem unauthenticated(String detail) {
        return new RequestProblem.HttpRefused(
                "unauthenticated",
                401,
                "A valid token is needed",
                detail,
                Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    static Problem forbidden() {
        return new RequestProblem.HttpRefused(
                "forbidden", 403, "The token lacks the role", "Your roles do not allow this", Map.of());
    }

    /** What a path offers instead goes into the {@code Allow} header that the status asks for. */
    static Problem notAllowed(Set<String> allowed) {
        return new RequestProblem.HttpRefused(
                "method-not-allowed",
                405,
                "The method is not allowed here",
                "See the Allow header",
                Map.of(HttpHeaders.ALLOW, String.join(", ", allowed)));
    }

    static Problem codingUnsupported() {
        return new RequestProblem.HttpRefused(
                "unsupported-media-type",
                415,
                "The media type is not supported",
                "Content-Encoding is gzip or identity",
                Map.of(HttpHeaders.ACCEPT_ENCODING, "gzip, identity"));
    }

    static Problem of(int status) {
        return switch (status) {
            case 401 -> unauthenticated();
            case 403 -> forbidden();
            case 404 ->
                new RequestProblem.HttpRefused(
                        "not-found", 404, "There is nothing here", "No such path or record", Map.of());
            case 405 -> notAllowed(Set.of());
            case 406 ->
                new RequestProblem.HttpRefused(
                        "not-acceptable", 406, "No acceptable representation", "Ask for application/json", Map.of());
            case 413 ->
                new RequestProblem.HttpRefused(
                        "content-too-large", 413, "The content is too large", "Send less at once", Map.of());
            case 414 ->
                new RequestProblem.HttpRefused(
                        "uri-too-long", 414, "The address is too long", "Ask with a shorter one", Map.of());
            case 415 ->
                new RequestProblem.HttpRefused(
                        "unsupported-media-type",
                        415,
                        "The media type is not supported",
                        "Send one of the documented media types",
                        Map.of());
            case 431 ->
                new RequestProblem.HttpRefused(
                        "headers-too-large", 431, "The headers are too large", "Send fewer or shorter ones", Map.of());
            default ->
                status < 500
                        ? new RequestProblem.HttpRefused(
                                "bad-request", status, "The request cannot be read", "HTTP status " + status, Map.of())
                        : new RequestProblem.InternalError("HTTP status " + status);
        };
    }
}

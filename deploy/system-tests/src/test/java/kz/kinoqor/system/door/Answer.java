package kz.kinoqor.system.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** What the gateway answered. */
public final class Answer {

    private static final JsonMapper JSON = new JsonMapper();

    private final String asked;
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Answer(String asked, HttpResponse<byte[]> response) {
        this.asked = asked;
        this.status = response.statusCode();
        this.headers = response.headers();
        this.body = response.body();
    }

    public int status() {
        return status;
    }

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(this + " is no JSON", e);
        }
    }

    /** The problem's code, or nothing where the answer is no problem document. */
    public String code() {
        return header("Content-Type").orElse("").startsWith("application/problem+json")
                ? json().path("code").asText()
                : "";
    }

    public UUID id() {
        return UUID.fromString(json().path("id").asText());
    }

    public long revision() {
        return json().path("revision").asLong();
    }

    /** For {@code If-Match}. */
    public String tag() {
        return header("ETag").orElseThrow(() -> new AssertionError("no ETag in " + this));
    }

    /** For {@code waitFor}. */
    public String position() {
        return header("Kinoqor-Position").orElseThrow(() -> new AssertionError("no Kinoqor-Position in " + this));
    }

    /** This answer, if it has the status that was to be expected. */
    public Answer expecting(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + ", got " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return asked + " -> " + status + " " + text();
    }
}

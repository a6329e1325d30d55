package kz.kinoqor.system.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** The gateway's one address. */
public final class Door {

    public static final String EDITOR = "catalog-editor";
    public static final String OFFICER = "fund-officer";
    public static final String ADMIN = "admin";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;
    private final Tokens tokens;

    /** @param tokens makes a token of a role */
    public Door(URI gateway, UnaryOperator<String> tokens) {
        this.gateway = gateway;
        this.tokens = new Tokens(tokens);
    }

    public URI address() {
        return gateway;
    }

    public Answer get(String path) {
        return send(Call.get(path));
    }

    /** A good answer to a read, or a failed test. */
    public Answer read(String path) {
        return get(path).expecting(200);
    }

    /** As the catalog's editor. */
    public Answer edit(String path, String body) {
        return send(Call.post(path, body).as(EDITOR));
    }

    /** Sends a request that must be answered, well or badly. */
    public Answer send(Call call) {
        try {
            return attempt(call);
        } catch (IOException e) {
            throw new UncheckedIOException(call + " was not answered", e);
        }
    }

    /** Sends a request whose answer may be lost on the way. */
    public Answer attempt(Call call) throws IOException {
        try {
            return new Answer(call.toString(), http.send(call.request(gateway, tokens), BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

package kz.kinoqor.gateway.token;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of the issuer, read from a file or an address and kept. They are read again when they grow old, and
 * when a token names a key that is not among them: that is how a new key becomes known without a restart.
 */
@Singleton
class IssuerKeys {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final URI location;
    private final InstantSource clock;
    private List<JsonWebKey> keys = List.of();
    private Instant read = Instant.EPOCH;
    private Instant tried = Instant.EPOCH;

    @Inject
    IssuerKeys(@ConfigProperty(name = "mp.jwt.verify.publickey.location") String location, InstantSource clock) {
        this.location = location.contains(":")
                ? URI.create(location)
                : Path.of(location).toUri();
        this.clock = clock;
    }

    /** @throws UncheckedIOException when the keys cannot be had at all */
    synchronized Key keyFor(JsonWebSignature signature) throws UnresolvableKeyException {
        if (read.plus(FRESH).isBefore(clock.instant())) {
            refresh();
        }
        var found = select(signature);
        if (found == null && tried.plus(BETWEEN_LOOKS).isBefore(clock.instant())) {
            refresh();
            found = select(signature);
        }
        if (found == null) {
            throw new UnresolvableKeyException("no key of the issuer fits");
        }
        return found.getKey();
    }

    private @Nullable JsonWebKey select(JsonWebSignature signature) throws UnresolvableKeyException {
        try {
            return new VerificationJwkSelector().select(signature, keys);
        } catch (JoseException e) {
            throw new UnresolvableKeyException("no key of the issuer fits", e);
        }
    }

    /** Old keys serve on while new ones cannot be had; without any, nobody can be believed or disbelieved. */
    private void refresh() {
        tried = clock.instant();
        try {
            keys = new JsonWebKeySet(text()).getJsonWebKeys();
            read = tried;
        } catch (IOException | JoseException e) {
            if (keys.isEmpty()) {
                throw new UncheckedIOException(new IOException("issuer keys at " + location, e));
            }
        }
    }

    private String text() throws IOException {
        if ("file".equals(location.getScheme())) {
            return Files.readString(Path.of(location));
        }
        var connection = location.toURL().openConnection();
        connection.setConnectTimeout(Math.toIntExact(PATIENCE.toMillis()));
        connection.setReadTimeout(Math.toIntExact(PATIENCE.toMillis()));
        try (var body = connection.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package kz.kinoqor.gateway.page;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The style sheet, the modules and the mark. Their address carries a hash of them all, so they can be kept for ever. */
@Singleton
public class Assets {

    private static final List<String> NAMES = List.of("kinoqor.css", "kq-live.js", "kq-road.js", "mark.svg");
    private static final int HASH_BYTES = 6;

    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private final String hash;

    public Assets() {
        for (var name : NAMES) {
            contents.put(name, read("/web/" + name));
        }
        this.hash = hash(contents);
    }

    public String href(String name) {
        if (!contents.containsKey(name)) {
            throw new IllegalArgumentException("no asset is called " + name);
        }
        return "/assets/" + hash + "/" + name;
    }

    Optional<byte[]> content(String name) {
        return Optional.ofNullable(contents.get(name));
    }

    boolean current(String asked) {
        return hash.equals(asked);
    }

    private static String hash(Map<String, byte[]> contents) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            contents.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(String resource) {
        try (var in = Objects.requireNonNull(Assets.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package kz.kinoqor.kit.position;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a write answers in its {@value #HEADER} header: the fact it caused. Whoever reads a view afterwards hands the
 * token back as {@code ?waitFor=} and sees the own write. The topic is part of it, so that a view that never reads that
 * topic need not wait for ever.
 *
 * @param topic the Kafka topic on which the fact goes out, for example {@code kinoqor.catalog.films}
 * @param subject the aggregate
 * @param sequence the aggregate's revision after the write
 */
public record WritePosition(String topic, UUID subject, long sequence) {

    public static final String HEADER = "Kinoqor-Position";
    /** How tokens of this kind begin. */
    public static final String PREFIX = "w.";

    private static final String SEPARATOR = ":";
    private static final int PARTS = 3;

    public String token() {
        var plain = topic + SEPARATOR + subject + SEPARATOR + sequence;
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for anything that {@link #token()} did not make. */
    public static Optional<WritePosition> parse(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            var plain =
                    new String(Base64.getUrlDecoder().decode(token.substring(PREFIX.length())), StandardCharsets.UTF_8);
            var parts = plain.split(SEPARATOR, -1);
            return parts.length == PARTS && !parts[0].isEmpty()
                    ? Optional.of(new WritePosition(parts[0], UUID.fromString(parts[1]), Long.parseLong(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

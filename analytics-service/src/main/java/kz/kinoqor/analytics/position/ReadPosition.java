package kz.kinoqor.analytics.position;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The next offset of every partition that a view reads. Written short, since it travels in answers and in addresses:
 * {@code r.} and base64url of {@code topic=partition:offset,…;topic=…}.
 */
public record ReadPosition(SortedMap<String, SortedMap<Integer, Long>> offsets) {

    static final String PREFIX = "r.";

    public String token() {
        var plain = offsets.entrySet().stream()
                .map(topic -> topic.getKey() + "=" + partitions(topic.getValue()))
                .collect(Collectors.joining(";"));
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static String partitions(SortedMap<Integer, Long> offsets) {
        return offsets.entrySet().stream()
                .map(partition -> partition.getKey() + ":" + partition.getValue())
                .collect(Collectors.joining(","));
    }

    static Optional<ReadPosition> parse(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            var plain =
                    new String(Base64.getUrlDecoder().decode(token.substring(PREFIX.length())), StandardCharsets.UTF_8);
            var offsets = new TreeMap<String, SortedMap<Integer, Long>>();
            for (var topic : plain.isEmpty() ? new String[0] : plain.split(";", -1)) {
                var equals = topic.indexOf('=');
                offsets.put(topic.substring(0, equals), partitionsOf(topic.substring(equals + 1)));
            }
            return Optional.of(new ReadPosition(offsets));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static SortedMap<Integer, Long> partitionsOf(String written) {
        var offsets = new TreeMap<Integer, Long>();
        for (var partition : written.split(",", -1)) {
            var colon = partition.indexOf(':');
            offsets.put(
                    Integer.parseInt(partition.substring(0, colon)), Long.parseLong(partition.substring(colon + 1)));
        }
        return offsets;
    }
}

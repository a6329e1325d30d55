package kz.kinoqor.contracts.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The list of published samples and what they held when they were published, in the format of {@code sha256sum}. Lines
 * are only ever appended.
 */
record Manifest(Path folder, Map<String, String> published) {

    private static final String NAME = "MANIFEST.sha256";

    static Manifest of(Path folder) {
        var published = new LinkedHashMap<String, String>();
        lines(folder.resolve(NAME)).forEach(line -> published.put(line.substring(66), line.substring(0, 64)));
        return new Manifest(folder, published);
    }

    /** One sentence for each sample that was changed or deleted, and for each that was added without being published. */
    List<String> faults() {
        var present = present();
        var faults = new ArrayList<String>();
        published.forEach((sample, hash) -> {
            if (!present.containsKey(sample)) {
                faults.add(sample + " was published and is gone");
            } else if (!hash.equals(present.get(sample))) {
                faults.add(sample + " was published and has been changed");
            }
        });
        present.keySet().stream()
                .filter(sample -> !published.containsKey(sample))
                .forEach(sample -> faults.add(sample + " is new: publish it with -Dkinoqor.samples.append=true"));
        return faults;
    }

    /** Publishes what is new; says nothing of what is already published. */
    void append() {
        var lines = new ArrayList<>(lines(folder.resolve(NAME)));
        present().forEach((sample, hash) -> {
            if (!published.containsKey(sample)) {
                lines.add(hash + "  " + sample);
            }
        });
        try {
            Files.write(folder.resolve(NAME), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> present() {
        var present = new LinkedHashMap<String, String>();
        try (var files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .forEach(file ->
                            present.put(folder.relativize(file).toString().replace('\\', '/'), hash(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return present;
    }

    private static List<String> lines(Path manifest) {
        try {
            return Files.exists(manifest) ? Files.readAllLines(manifest) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

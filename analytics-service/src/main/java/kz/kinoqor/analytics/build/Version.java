package kz.kinoqor.analytics.build;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which code can write and read a build's tables. Two processes with the same version share a build; a process with another
 * one has a build of its own, in tables of its own.
 *
 * @param text {@code 3-9f2c41aa}: {@link Projection#meaning()} and the beginning of a hash of the tables' DDL, in which
 *     comments and white space do not count; or {@code every}
 */
public record Version(String text) {

    /** Of what cannot be built anew: one build serves all versions of the code. */
    public static final Version EVERY = new Version("every");

    private static final Pattern IMMATERIAL = Pattern.compile("('(?:[^']|'')*')|(?:--[^\\n]*|\\s)+");
    private static final int LENGTH = 4;

    static Version of(int meaning, String ddl) {
        var material = IMMATERIAL
                .matcher(ddl)
                .replaceAll(part -> part.group(1) == null ? " " : Matcher.quoteReplacement(part.group(1)))
                .strip();
        return new Version(meaning + "-" + HexFormat.of().formatHex(digest(material), 0, LENGTH));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}

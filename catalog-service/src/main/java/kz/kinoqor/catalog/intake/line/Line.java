package kz.kinoqor.catalog.intake.line;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import kz.kinoqor.kit.rule.BrokenRule;
import org.jspecify.annotations.Nullable;

/** A line as it was sent. */
public final class Line {

    /** No film needs more, and a line without an end must not fill the memory. In bytes. */
    public static final int LONGEST = 1 << 20;

    private static final char REPLACEMENT = '\uFFFD';

    private final long number;
    private final byte @Nullable [] content;

    private Line(long number, byte @Nullable [] content) {
        this.number = number;
        this.content = content;
    }

    /** Without its end. */
    public static Line of(long number, byte[] content) {
        return new Line(number, content);
    }

    /** A line of which nobody keeps more than its number. */
    public static Line tooLong(long number) {
        return new Line(number, null);
    }

    /** Its place in what was sent, from 1; of several lines that belong together, the first one's. */
    public long number() {
        return number;
    }

    /** None where it was too long to be kept. */
    public byte @Nullable [] content() {
        return content;
    }

    /** In bytes, as far as it is kept. */
    public int length() {
        return content == null ? 0 : content.length;
    }

    public boolean isBlank() {
        if (content == null) {
            return false;
        }
        for (byte b : content) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Throws {@link BrokenRule} where it is too long or not UTF-8. */
    public String text() {
        if (content == null) {
            throw BrokenRule.of("line-too-long", "limit", LONGEST);
        }
        var text = new String(content, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(content)) {
            throw BrokenRule.of("line-not-utf8");
        }
        return text;
    }

    /** Asked only when a replacement character turned up: it may have been sent as such. */
    private static boolean isUtf8(byte[] content) {
        try {
            var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}

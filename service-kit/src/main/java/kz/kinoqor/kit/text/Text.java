package kz.kinoqor.kit.text;

import java.text.Normalizer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import kz.kinoqor.kit.rule.BrokenRule;

/**
 * Reads text that people wrote: Unicode NFC, no blanks at its ends, something visible in it, nothing that cannot be shown
 * or stored, and a length that is counted in code points.
 */
public final class Text {

    private Text() {}

    /** Text of one line, such as a title or a name. */
    public static Function<String, String> line(int limit) {
        return given -> read(given, limit, codePoint -> false);
    }

    /** Text that may have line breaks and tabs, such as a synopsis. */
    public static Function<String, String> prose(int limit) {
        return given -> read(given.replace("\r\n", "\n"), limit, codePoint -> codePoint == '\n' || codePoint == '\t');
    }

    /** Length as people count it: code points after normalisation. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String read(String given, int limit, IntPredicate allowed) {
        given.codePoints()
                .filter(codePoint -> isUnreadable(codePoint) && !allowed.test(codePoint))
                .findFirst()
                .ifPresent(codePoint -> {
                    throw BrokenRule.of("text-unreadable", "character", "U+%04X".formatted(codePoint));
                });
        if (given.codePoints().noneMatch(Text::isVisible)) {
            throw BrokenRule.of("text-blank");
        }
        var text = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        if (length(text) > limit) {
            throw BrokenRule.of("text-too-long", "length", length(text), "limit", limit);
        }
        return text;
    }

    private static boolean isUnreadable(int codePoint) {
        boolean noncharacter = (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
        return noncharacter
                || switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }

    private static boolean isVisible(int codePoint) {
        return !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && Character.getType(codePoint) != Character.FORMAT;
    }
}

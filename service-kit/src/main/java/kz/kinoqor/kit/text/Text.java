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

    /** Zero width space, word joiner, byte order mark, Hangul fillers, the braille pattern without a dot. */
    private static final String BLANKS_THAT_ARE_NONE_TO_UNICODE = "\u200B\u2060\uFEFF\u115F\u1160\u3164\uFFA0\u2800";

    /** Stands where something could not be decoded: what was meant is lost already. */
    private static final int REPLACEMENT = 0xFFFD;

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

    /** Gives back what it is given, unless something in it cannot be shown or stored. */
    public static String readable(String given) {
        return readable(given, codePoint -> false);
    }

    /** The same for text that may have line breaks and tabs. */
    public static String readableProse(String given) {
        return readable(given, Text::isLineEndOrTab);
    }

    private static boolean isLineEndOrTab(int codePoint) {
        return codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
    }

    private static String readable(String given, IntPredicate allowed) {
        given.codePoints()
                .filter(codePoint -> isUnreadable(codePoint) && !allowed.test(codePoint))
                .findFirst()
                .ifPresent(codePoint -> {
                    throw BrokenRule.of("text-unreadable", "character", "U+%04X".formatted(codePoint));
                });
        return given;
    }

    private static String read(String given, int limit, IntPredicate allowed) {
        readable(given, allowed);
        if (given.codePoints().noneMatch(Text::isVisible)) {
            throw BrokenRule.of("text-blank");
        }
        var text = trimmed(Normalizer.normalize(given, Normalizer.Form.NFC));
        if (length(text) > limit) {
            throw BrokenRule.of("text-too-long", "length", length(text), "limit", limit);
        }
        return text;
    }

    private static boolean isUnreadable(int codePoint) {
        boolean noncharacter = (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
        return noncharacter
                || codePoint == REPLACEMENT
                || isBidiOverride(codePoint)
                || switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }

    /** Turns the rest of a line around, on a page too; the marks U+200E and U+200F do not reach beyond themselves. */
    private static boolean isBidiOverride(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    private static String trimmed(String text) {
        int from = 0;
        while (from < text.length() && isBlank(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        int to = text.length();
        while (to > from && isBlank(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /** Every kind of blank, those without width among them: spreadsheets and web pages leave them at the ends. */
    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || BLANKS_THAT_ARE_NONE_TO_UNICODE.indexOf(codePoint) >= 0;
    }

    private static boolean isVisible(int codePoint) {
        return !isBlank(codePoint)
                && switch (Character.getType(codePoint)) {
                    case Character.FORMAT,
                            Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK -> false;
                    default -> true;
                };
    }
}

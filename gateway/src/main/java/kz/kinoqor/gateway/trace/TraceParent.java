package kz.kinoqor.gateway.trace;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The W3C {@code traceparent} of a request, version 00. */
public record TraceParent(String text) {

    private static final int LENGTH = 55;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    /** The caller's own when it is well formed, otherwise a fresh one. */
    public static TraceParent of(@Nullable String header) {
        return header != null && wellFormed(header) ? new TraceParent(header) : fresh();
    }

    public static TraceParent fresh() {
        var random = ThreadLocalRandom.current();
        var text = new char[LENGTH];
        "00-".getChars(0, 3, text, 0);
        hex(random.nextLong(), text, 3);
        hex(random.nextLong(1, Long.MAX_VALUE), text, 19);
        text[35] = '-';
        hex(random.nextLong(1, Long.MAX_VALUE), text, 36);
        "-01".getChars(0, 3, text, 52);
        return new TraceParent(new String(text));
    }

    public String traceId() {
        return text.substring(3, 35);
    }

    private static void hex(long bits, char[] into, int from) {
        for (var i = 0; i < 16; i++) {
            into[from + i] = HEX[(int) (bits >>> (60 - 4 * i)) & 15];
        }
    }

    private static boolean wellFormed(String header) {
        return header.length() == LENGTH
                && header.startsWith("00-")
                && header.charAt(35) == '-'
                && header.charAt(52) == '-'
                && digits(header, 3, 35)
                && digits(header, 36, 52)
                && hexadecimal(header.charAt(53))
                && hexadecimal(header.charAt(54));
    }

    /** Hexadecimal in small letters, and not all zero: zeros mean "no trace". */
    private static boolean digits(String text, int from, int to) {
        var ones = 0;
        for (var i = from; i < to; i++) {
            var c = text.charAt(i);
            if (!hexadecimal(c)) {
                return false;
            }
            ones |= c - '0';
        }
        return ones != 0;
    }

    private static boolean hexadecimal(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
}

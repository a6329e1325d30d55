package kz.kinoqor.catalog.intake.line;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines as line feeds part them. A byte order mark at the beginning and carriage returns at the ends are left out. */
public final class PhysicalLines implements Lines {

    private static final int BUFFER = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long number;

    public PhysicalLines(InputStream in) {
        this.in = in;
    }

    @Override
    public @Nullable Line next() throws IOException {
        var line = nextOrBlank();
        while (line != null && line.isBlank()) {
            line = nextOrBlank();
        }
        return line;
    }

    /** The next line even if it is blank, for whom a blank one may be part of another. */
    @Nullable
    Line nextOrBlank() throws IOException {
        if (from == to && !fill()) {
            return null;
        }
        number++;
        var end = lineFeed();
        if (end < to) {
            var line = line(Arrays.copyOfRange(buffer, from, end));
            from = end + 1;
            return line;
        }
        return acrossBuffers();
    }

    private Line acrossBuffers() throws IOException {
        var parts = new ByteArrayOutputStream();
        var length = 0L;
        do {
            var end = lineFeed();
            length += end - from;
            if (length <= Line.LONGEST) {
                parts.write(buffer, from, end - from);
            }
            from = end;
            if (end < to) {
                from++;
                break;
            }
        } while (fill());
        return length > Line.LONGEST ? Line.tooLong(number) : line(parts.toByteArray());
    }

    /** Where the line at hand ends, or the buffer does. */
    private int lineFeed() {
        int at = from;
        while (at < to && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    private Line line(byte[] content) {
        int start = number == 1 && startsWithMark(content) ? BYTE_ORDER_MARK.length : 0;
        int end = content.length > start && content[content.length - 1] == '\r' ? content.length - 1 : content.length;
        return Line.of(number, start == 0 && end == content.length ? content : Arrays.copyOfRange(content, start, end));
    }

    private static boolean startsWithMark(byte[] content) {
        return content.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(content, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(in.read(buffer), 0);
        return to > 0;
    }
}

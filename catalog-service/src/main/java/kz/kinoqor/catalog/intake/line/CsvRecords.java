package kz.kinoqor.catalog.intake.line;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV, which go over several lines where a quoted cell does. Quotes that never close, or close where no
 * cell ends, spoil the one line they began in and none of those behind it.
 */
public final class CsvRecords implements Lines {

    private final PhysicalLines lines;
    /** Lines that were taken for part of a record, and were not. */
    private final Deque<Line> again = new ArrayDeque<>();

    public CsvRecords(PhysicalLines lines) {
        this.lines = lines;
    }

    @Override
    public @Nullable Line next() throws IOException {
        var first = take();
        while (first != null && first.isBlank()) {
            first = take();
        }
        var content = first == null ? null : first.content();
        if (first == null || content == null) {
            return first;
        }
        var quotes = new Quotes();
        quotes.follow(content);
        return quotes.areOpen() ? acrossLines(first, quotes) : first;
    }

    private Line acrossLines(Line first, Quotes quotes) throws IOException {
        var record = new ArrayList<Line>(List.of(first));
        var length = first.length();
        while (quotes.areOpen() && length <= Line.LONGEST) {
            var line = take();
            if (line == null) {
                break;
            }
            record.add(line);
            length += line.length() + 1;
            var content = line.content();
            if (content == null) {
                break;
            }
            quotes.follow(content);
        }
        if (quotes.areOpen() || quotes.areBroken()) {
            record.subList(1, record.size()).reversed().forEach(again::addFirst);
            return first;
        }
        return Line.of(first.number(), joined(record));
    }

    private static byte[] joined(List<Line> record) {
        var joined = new ByteArrayOutputStream();
        for (var line : record) {
            if (joined.size() > 0) {
                joined.write('\n');
            }
            var content = line.content();
            if (content != null) {
                joined.writeBytes(content);
            }
        }
        return joined.toByteArray();
    }

    private @Nullable Line take() throws IOException {
        var line = again.pollFirst();
        return line == null ? lines.nextOrBlank() : line;
    }
}

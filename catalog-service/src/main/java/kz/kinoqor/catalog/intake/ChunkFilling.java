package kz.kinoqor.catalog.intake;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import kz.kinoqor.catalog.intake.line.Line;
import kz.kinoqor.catalog.intake.line.Lines;
import org.jspecify.annotations.Nullable;

/** Parts lines into chunks that fit into memory, and that come often enough to be a sign of life. */
final class ChunkFilling {

    private static final int MOST_BYTES = 1 << 20;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Lines lines;
    private final int mostLines;
    private final Clock clock;
    private int number;
    private long taken;

    ChunkFilling(Lines lines, int mostLines, Clock clock) {
        this.lines = lines;
        this.mostLines = mostLines;
        this.clock = clock;
    }

    /** None at the end. */
    @Nullable
    Chunk next() throws IOException {
        var chunk = new ArrayList<Line>();
        var bytes = 0L;
        var until = clock.instant().plus(LONGEST);
        while (chunk.size() < mostLines && bytes < MOST_BYTES && clock.instant().isBefore(until)) {
            var line = lines.next();
            if (line == null) {
                break;
            }
            chunk.add(line);
            bytes += line.length();
        }
        taken += chunk.size();
        return chunk.isEmpty() ? null : new Chunk(number++, chunk);
    }

    /** How many lines there were so far. */
    long lines() {
        return taken;
    }
}

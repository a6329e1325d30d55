package kz.kinoqor.catalog.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import kz.kinoqor.catalog.intake.line.Line;

/**
 * Lines that are stored, and worked on, together.
 *
 * @param number from 0
 */
record Chunk(int number, List<Line> lines) {

    private static final int NOT_KEPT = -1;

    /** For each line its number, its length (−1 where it was too long) and its bytes. */
    byte[] packed() {
        var packed = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(packed)) {
            for (var line : lines) {
                var content = line.content();
                out.writeLong(line.number());
                out.writeInt(content == null ? NOT_KEPT : content.length);
                if (content != null) {
                    out.write(content);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return packed.toByteArray();
    }

    static Chunk unpacked(int number, byte[] packed) {
        var lines = new ArrayList<Line>();
        try (var in = new DataInputStream(new ByteArrayInputStream(packed))) {
            while (in.available() > 0) {
                var at = in.readLong();
                var length = in.readInt();
                lines.add(length == NOT_KEPT ? Line.tooLong(at) : Line.of(at, in.readNBytes(length)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return new Chunk(number, lines);
    }
}

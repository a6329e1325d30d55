package kz.kinoqor.system.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The connections of this machine, as its kernel counts them. */
final class Connections {

    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final int REMOTE = 2;
    private static final int STATE = 3;

    /** Established, or closed by one side only. */
    private static final List<String> OPEN = List.of("01", "04", "05", "08");

    private Connections() {}

    /** How many are open to this port. */
    static long to(int port) {
        var end = ":" + HexFormat.of().withUpperCase().toHexDigits((short) port);
        return TABLES.stream()
                .filter(Files::exists)
                .flatMap(Connections::lines)
                .map(line -> line.strip().split("\\s+", -1))
                .filter(fields -> fields[REMOTE].endsWith(end) && OPEN.contains(fields[STATE]))
                .count();
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

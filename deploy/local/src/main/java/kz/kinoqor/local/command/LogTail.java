package kz.kinoqor.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.Progress;
import kz.kinoqor.local.stack.Roll;

/** Follows the logs of all parts at once, each line behind its part's name. */
final class LogTail {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int MOST_AT_ONCE = 64 * 1024;

    private final Home home;
    private final Progress progress;
    private final Map<String, Long> read = new HashMap<>();

    LogTail(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    /** Follows from here on, until the condition no longer holds. */
    void followWhile(BooleanSupplier goesOn) {
        for (var part : Roll.PARTS) {
            read.put(part, length(part));
        }
        while (goesOn.getAsBoolean()) {
            Roll.PARTS.forEach(this::sayWhatIsNew);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        Roll.PARTS.forEach(this::sayWhatIsNew);
    }

    private long length(String part) {
        try {
            return Files.exists(home.log(part)) ? Files.size(home.log(part)) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole lines only: the rest of one comes with the next look. */
    private void sayWhatIsNew(String part) {
        long from = read.getOrDefault(part, 0L);
        int size = (int) Math.min(length(part) - from, MOST_AT_ONCE);
        if (size <= 0) {
            return;
        }
        var bytes = new byte[size];
        try (var log = new RandomAccessFile(home.log(part).toFile(), "r")) {
            log.seek(from);
            log.readFully(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var text = new String(bytes, UTF_8);
        int end = text.lastIndexOf('\n') + 1;
        text.substring(0, end).lines().forEach(line -> progress.say("%-18s| %s".formatted(part, line)));
        read.put(part, from + text.substring(0, end).getBytes(UTF_8).length);
    }
}

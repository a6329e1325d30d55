package kz.kinoqor.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process as its pid file tells of it, whoever started it.
 *
 * @param pid the process id
 * @param started when it started; together with the id this names one process even after the id was given out again
 * @param farewell the signal that asks it to end well
 */
public record Running(long pid, Instant started, String farewell) {

    static Running of(Process process, String farewell) {
        return new Running(process.pid(), process.info().startInstant().orElse(Instant.EPOCH), farewell);
    }

    /** The process of this pid file, if it is still there. */
    public static Optional<Running> in(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var words = Files.readString(file).strip().split(" ", -1);
            var noted = new Running(Long.parseLong(words[0]), Instant.parse(words[1]), words[2]);
            return noted.handle().isPresent() ? Optional.of(noted) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    void note(Path file) {
        try {
            Files.writeString(file, pid + " " + started + " " + farewell + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    public boolean isAlive() {
        return handle().isPresent();
    }

    /** Asks it to end, and ends it when it has not done so within the patience. Returns when it is gone. */
    public void end(Duration patience) {
        signal(farewell);
        if (!gone(patience)) {
            kill9();
        }
    }

    /** Ends it at once, as a crash would; returns when it and its children are gone. */
    public void kill9() {
        List<ProcessHandle> children =
                handle().map(handle -> handle.descendants().toList()).orElse(List.of());
        signal("KILL");
        gone(Duration.ofSeconds(10));
        children.forEach(child -> awaitEnd(child, Duration.ofSeconds(10)));
    }

    /** Stops it where it is, connections open, as a machine that hangs would. */
    void pause() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        if (!isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot signal process " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean gone(Duration patience) {
        return handle().map(handle -> awaitEnd(handle, patience)).orElse(true);
    }

    private static boolean awaitEnd(ProcessHandle handle, Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle ->
                        handle.info().startInstant().orElse(Instant.EPOCH).equals(started));
    }
}

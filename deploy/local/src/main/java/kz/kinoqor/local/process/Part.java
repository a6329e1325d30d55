package kz.kinoqor.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One part of a stack: a real child process with its own log and pid file, which may die and be started again. */
public final class Part implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Home home;
    private final Command command;
    private final Readiness readiness;
    private @Nullable Process process;
    private @Nullable Running running;

    public Part(Home home, Command command, Readiness readiness) {
        this.home = home;
        this.command = command;
        this.readiness = readiness;
    }

    public String name() {
        return command.part();
    }

    public Path log() {
        return home.log(name());
    }

    public synchronized long pid() {
        return started().pid();
    }

    public synchronized boolean isAlive() {
        // Its handle, for the process object hears of the end a moment later than everybody else.
        return process != null && process.toHandle().isAlive();
    }

    /** Starts the process and returns at once. */
    public synchronized Part start() {
        home.turnOver(log());
        try {
            var builder = new ProcessBuilder(inASessionOfItsOwn(command.words()))
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment().putAll(command.environment());
            var child = builder.start();
            process = child;
            running = Running.of(child, command.farewell());
            running.note(home.pid(name()));
            return this;
        } catch (IOException e) {
            throw PartFailed.unstarted(name(), e);
        }
    }

    /** Returns when the part is ready; says in one sentence why it will not be. */
    public Part awaitReady(Duration limit) {
        var child = started();
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (!readiness.isReady(child.pid())) {
                if (child.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw PartFailed.died(name(), child.exitValue(), log());
                }
                if (System.nanoTime() > deadline) {
                    throw PartFailed.late(name(), limit, log());
                }
            }
            return this;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PartFailed.unstarted(name(), e);
        }
    }

    /** Ready within two minutes, which is plenty even on a busy machine. */
    public Part awaitReady() {
        return awaitReady(Duration.ofMinutes(2));
    }

    /** Ends the process as a crash would. */
    public synchronized void kill9() {
        if (running != null) {
            running.kill9();
        }
    }

    /** Stops the process where it is, as a machine that hangs would: its connections stay open and nothing is answered. */
    public synchronized void pause() {
        if (running != null) {
            running.pause();
        }
    }

    /** Lets a paused process go on. */
    public synchronized void resume() {
        if (running != null) {
            running.resume();
        }
    }

    /** Starts it again with the same ports and data, and waits until it is ready. */
    public Part restart() {
        end();
        return start().awaitReady();
    }

    /** Asks the process to end, and ends it if it does not. */
    @Override
    public void close() {
        end();
    }

    private synchronized void end() {
        if (running != null) {
            running.end(PATIENCE);
            running = null;
        }
        try {
            Files.deleteIfExists(home.pid(name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Process started() {
        if (process == null) {
            throw new IllegalStateException(name() + " was never started");
        }
        return process;
    }

    /** Away from the terminal's session: Ctrl-C reaches the stack, which then ends its parts in order. */
    private static List<String> inASessionOfItsOwn(List<String> words) {
        if (!Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            return words;
        }
        var detached = new ArrayList<String>();
        detached.add("/usr/bin/setsid");
        detached.addAll(words);
        return detached;
    }
}

package kz.kinoqor.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Ends every part of a home when the process that started them is gone, however it went.
 *
 * <p>A shell that waits for the end of its input, which the kernel brings about when this process ends: no polling, and
 * it works after {@code kill -9} too.
 */
public final class Keeper implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            cat >/dev/null || exit 0   # let go on purpose
            for file in "$1"/pids/*.pid; do
              [ -f "$file" ] || continue
              read -r pid rest <"$file"
              kill -9 "$pid" 2>/dev/null
            done
            [ "$2" = remove ] && sleep 1 && rm -rf "$1"
            exit 0
            """;

    private final Process shell;

    private Keeper(Process shell) {
        this.shell = shell;
    }

    /** Watches over a home; with {@code remove} the home itself goes too. */
    public static Keeper of(Home home, boolean remove) {
        var words = List.of("sh", "-c", SCRIPT, "keeper", home.root().toString(), remove ? "remove" : "keep");
        try {
            var keeper = new Keeper(new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
            keeper.holdTheLine();
            return keeper;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shell's input closes when nobody refers to it any more; the runtime refers to its hooks until the very end. */
    private void holdTheLine() {
        Runtime.getRuntime().addShutdownHook(new Thread(shell::isAlive, "keeper"));
    }

    /** What the kernel does when this process ends. */
    void letGo() throws IOException {
        shell.getOutputStream().close();
    }

    /** Everything was ended in good order: there is nothing left to watch. */
    @Override
    public void close() {
        var waiting = shell.descendants().toList();
        // The shell first: it would take the end of what it waits for as the end of this process.
        shell.destroyForcibly();
        waiting.forEach(ProcessHandle::destroyForcibly);
    }
}

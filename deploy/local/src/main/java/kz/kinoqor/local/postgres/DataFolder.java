package kz.kinoqor.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.PartFailed;

/**
 * The folder in which the server keeps everything, made once per home.
 *
 * @param home where it lies
 * @param binaries the programs
 * @param operator the role that may do anything
 */
record DataFolder(Home home, PostgresBinaries binaries, Owner operator) {

    /** Beside its place first and then moved there in one step: a making that was broken off leaves nothing half made. */
    void makeOnce() {
        var folder = home.data("postgres");
        if (Files.exists(folder)) {
            return;
        }
        var draft = home.data("postgres.draft");
        var password = home.root().resolve("initdb.password");
        Home.remove(draft);
        try {
            Files.writeString(password, operator.password() + "\n");
            make(draft, password);
            Files.delete(password);
            Files.move(draft, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the data folder of postgres", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailed("interrupted while postgres made its data folder");
        }
    }

    private void make(Path draft, Path password) throws IOException, InterruptedException {
        var initdb = new ProcessBuilder(binaries.command("initdb", arguments(draft, password)))
                .redirectErrorStream(true)
                .redirectOutput(home.log("postgres").toFile())
                .start();
        if (initdb.waitFor() != 0) {
            throw new PartFailed("postgres could not make its data folder; its log is " + home.log("postgres"));
        }
    }

    private List<String> arguments(Path draft, Path password) {
        return List.of(
                "-D",
                draft.toString(),
                "--username=" + operator.name(),
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Same order on every machine; Kazakh order is asked for where it matters: collate "kk-x-icu".
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-sync",
                "--no-instructions");
    }
}

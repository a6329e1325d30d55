package kz.kinoqor.local.command;

import java.nio.file.Files;
import java.nio.file.Path;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.Progress;
import kz.kinoqor.local.stack.Roll;

/** Ends every part of a home; its data stays. */
record Down(Path home, Progress progress) {

    int run() {
        if (!Files.isDirectory(home) || new Roll(Home.at(home)).isEmpty()) {
            progress.say("Nothing is running in " + home + ".");
            return 0;
        }
        new Roll(Home.at(home)).end();
        progress.say("Everything is down; the data stays in " + home + ".");
        return 0;
    }
}

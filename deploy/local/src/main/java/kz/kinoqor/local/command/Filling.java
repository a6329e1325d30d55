package kz.kinoqor.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.PartFailed;
import kz.kinoqor.local.process.Progress;
import kz.kinoqor.local.sample.SampleData;
import kz.kinoqor.local.stack.LocalStack;

/** Brings the sample data into a new home, once. */
record Filling(Home home, LocalStack stack, Progress progress) {

    void once() {
        var mark = home.root().resolve("sample.loaded");
        if (Files.exists(mark)) {
            return;
        }
        try {
            SampleData.load(stack.gateway(), stack::token, line -> progress.say("  " + line));
            Files.writeString(mark, Instant.now() + "\n");
        } catch (IOException e) {
            throw new PartFailed("the sample data could not be loaded: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailed("interrupted while the sample data was loading");
        }
    }
}

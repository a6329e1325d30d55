package kz.kinoqor.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ServiceLoader;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.Progress;
import kz.kinoqor.local.sample.Loading;
import kz.kinoqor.local.stack.LocalStack;

/** Brings the sample data into a new home, once. */
record Filling(Home home, LocalStack stack, Progress progress) {

    void once() {
        var mark = home.root().resolve("sample.loaded");
        if (Files.exists(mark)) {
            return;
        }
        for (var loading : ServiceLoader.load(Loading.class)) {
            loading.load(stack.gateway(), stack.tokens(), line -> progress.say("  " + line));
        }
        try {
            Files.writeString(mark, Instant.now() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

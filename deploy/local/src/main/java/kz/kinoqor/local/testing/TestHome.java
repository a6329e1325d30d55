package kz.kinoqor.local.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.Keeper;

/** A home in the temporary folder that goes, with every part in it, when this JVM goes: in good order or killed. */
final class TestHome {

    private TestHome() {}

    static Path create(String purpose) {
        try {
            var home = Home.at(Files.createTempDirectory("kinoqor-" + purpose + "-"));
            Keeper.of(home, true);
            return home.root();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

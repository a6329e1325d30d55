package kz.kinoqor.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a service is to end itself: a file of settings that it reads at its next start. */
public final class Failpoint {

    private final Path settings;

    Failpoint(Path settings) {
        this.settings = settings;
        disarm();
    }

    Path settings() {
        return settings;
    }

    /** From its next start on the service ends, as under kill -9, when it first comes by this place. */
    public void arm(String place) {
        write("kinoqor.failpoint=" + place + "\n");
    }

    public void disarm() {
        write("");
    }

    private void write(String content) {
        try {
            Files.writeString(settings, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

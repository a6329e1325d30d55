package kz.kinoqor.kit.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds the suite. */
public final class Checkout {

    private Checkout() {}

    /** The nearest folder above the working one that has the Maven wrapper in it. */
    public static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not within a checkout: " + Path.of("").toAbsolutePath());
    }
}

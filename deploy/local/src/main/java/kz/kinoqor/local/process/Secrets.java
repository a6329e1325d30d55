package kz.kinoqor.local.process;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Random secrets of one home, drawn at first use and kept. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Notebook notebook;

    Secrets(Notebook notebook) {
        this.notebook = notebook;
    }

    /** A secret of 192 random bits, as URL-safe text. */
    public String password(String name) {
        return notebook.recall(name, Secrets::draw);
    }

    /** A secret of another shape, made by its owner. */
    public String kept(String name, Supplier<String> first) {
        return notebook.recall(name, first);
    }

    private static String draw() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package kz.kinoqor.kit.testing.canary.util;

/** Lives in a package that is no noun of the business. */
public final class Texts {

    private Texts() {}

    public static String upper(String text) {
        return text.strip();
    }
}

package kz.kinoqor.kit.rule;

import java.util.function.Supplier;

/** Asks a value type for a refusal, and fails when it accepts. */
public final class Refused {

    private Refused() {}

    public static BrokenRule by(Supplier<?> parse) {
        Object accepted;
        try {
            accepted = parse.get();
        } catch (BrokenRule rule) {
            return rule;
        }
        throw new AssertionError("was accepted: " + accepted);
    }
}

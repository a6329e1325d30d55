package kz.kinoqor.kit.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a record turned out to hold. */
sealed interface Content {

    /** A complete fact. */
    record Known(Received received) implements Content {}

    /** A fact of a type that this version does not know: counted, and its place in the sequence kept. */
    record Unknown(@Nullable Step step) implements Content {}

    /** A record that a person has decided to leave out. */
    record LeftOut(@Nullable Step step) implements Content {}

    /**
     * No fact, or one that its reader cannot take.
     *
     * @param cause short and stable, for machines
     * @param detail what exactly, for people
     * @param settled whether what people ruled on it has been tried, too
     */
    record Broken(String cause, String detail, boolean settled) implements Content {

        Broken(String cause, String detail) {
            this(cause, detail, false);
        }
    }

    /** A place in the life of an aggregate. */
    record Step(UUID subject, long sequence) {}
}

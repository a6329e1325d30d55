package kz.kinoqor.kit.inbox;

import org.jspecify.annotations.Nullable;

/** What a record turned out to hold. */
sealed interface Content {

    /** The place in the life of its aggregate that it takes; null where it takes none. */
    @Nullable
    Step step();

    /** A complete fact. */
    record Known(Received received) implements Content {

        @Override
        public Step step() {
            var envelope = received.envelope();
            return new Step(new Subject(envelope.topic(), envelope.subject()), envelope.sequence());
        }
    }

    /**
     * A fact of a type that this version does not know: counted, and its place in the sequence kept.
     *
     * @param inFull what it is to a reader that wants every type: known by its envelope, or broken
     */
    record Unknown(@Nullable Step step, Content inFull) implements Content {}

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

        @Override
        public @Nullable Step step() {
            return null;
        }
    }

    /** A place in the life of an aggregate. */
    record Step(Subject subject, long sequence) {}
}

package kz.kinoqor.system.load;

import kz.kinoqor.system.door.Answer;

/** What the client knows of an operation. */
public sealed interface Outcome {

    /** No answer yet, or an answer that says neither yes nor no: it may have happened. */
    record InDoubt() implements Outcome {}

    /**
     * Done, and promised to stay done.
     *
     * @param afterDoubt true where an earlier attempt was not answered
     */
    record Acknowledged(Answer answer, boolean afterDoubt) implements Outcome {}

    /** Not done, and promised to stay undone. */
    record Refused(Answer answer) implements Outcome {}
}

package kz.kinoqor.kit.outbox;

import kz.kinoqor.contracts.EventSize;
import kz.kinoqor.kit.problem.Problem;

/** What the outbox refuses. */
public sealed interface OutboxProblem extends Problem {

    /**
     * What a change would announce is larger than an event may be; the relay could not send it, nor anything after it.
     *
     * @param type of the event
     * @param bytes that it would have
     */
    record EventTooLarge(String type, int bytes) implements OutboxProblem {
        @Override
        public String detail() {
            return "The event %s would have %d bytes, at most %d are sent"
                    .formatted(type, bytes, EventSize.LARGEST_VALUE);
        }
    }
}

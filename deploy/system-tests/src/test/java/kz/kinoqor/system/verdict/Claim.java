package kz.kinoqor.system.verdict;

import java.util.List;
import java.util.UUID;
import kz.kinoqor.system.load.History;
import kz.kinoqor.system.load.Operation;
import kz.kinoqor.system.load.Outcome;

/** What a client may claim of one of its operations. */
public sealed interface Claim {

    /** The text that the operation would have left in its event. */
    String mark();

    /** It was told that this is done: this fact of this aggregate. */
    record Done(String mark, String topic, UUID subject, long sequence) implements Claim {}

    /** It was told that this is not done. */
    record Undone(String mark) implements Claim {}

    /** It was never told. */
    record Unknown(String mark) implements Claim {}

    static List<Claim> of(History history) {
        return history.outcomes().entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Claim of(Operation operation, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Acknowledged(var answer, var afterDoubt) ->
                new Done(operation.mark(), operation.topic(), answer.id(), answer.revision());
            case Outcome.Refused refused -> new Undone(operation.mark());
            case Outcome.InDoubt inDoubt -> new Unknown(operation.mark());
        };
    }
}

package kz.kinoqor.system.load;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import kz.kinoqor.system.door.Answer;
import kz.kinoqor.system.door.Door;

/** Sends each operation until it knows what became of it, always with the same key. */
final class Client {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Said of the moment, not of the request. */
    private static final Set<String> PASSING = Set.of("idempotency-key-in-flight", "film-not-known-yet");

    private final Door door;
    private final History history;

    Client(Door door, History history) {
        this.door = door;
        this.history = history;
    }

    /** The good answer; nothing where it was refused, or where no answer came in good time. */
    Optional<Answer> carryOut(Operation operation) {
        history.begin(operation);
        var doubt = false;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                var answer = door.attempt(operation.call());
                if (answer.isGood()) {
                    history.acknowledged(operation, answer, doubt);
                    return Optional.of(answer);
                }
                if (!isPassing(answer)) {
                    history.refused(operation, answer);
                    return Optional.empty();
                }
                doubt |= answer.status() >= 500;
            } catch (IOException e) {
                doubt = true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return Optional.empty();
    }

    /** What is down may say so, as a problem; any other failure is one more thing that went wrong. */
    private boolean isPassing(Answer answer) {
        var failed = answer.status() >= 500;
        if (failed && !answer.code().isEmpty() && (answer.status() == 503 || answer.status() == 504)) {
            history.unavailable();
        } else if (failed) {
            history.odd(answer.toString());
        }
        return failed || PASSING.contains(answer.code());
    }
}

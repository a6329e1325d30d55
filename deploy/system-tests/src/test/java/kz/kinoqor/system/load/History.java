package kz.kinoqor.system.load;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import kz.kinoqor.system.door.Answer;

/** What a client asked for and was answered. It is written down before the request leaves. */
public final class History {

    private final Map<Operation, Outcome> outcomes = new ConcurrentHashMap<>();
    private final LongAdder unavailable = new LongAdder();
    private final ConcurrentLinkedQueue<String> oddities = new ConcurrentLinkedQueue<>();

    void begin(Operation operation) {
        outcomes.put(operation, new Outcome.InDoubt());
    }

    void acknowledged(Operation operation, Answer answer, boolean afterDoubt) {
        outcomes.put(operation, new Outcome.Acknowledged(answer, afterDoubt));
    }

    void refused(Operation operation, Answer answer) {
        outcomes.put(operation, new Outcome.Refused(answer));
    }

    /** The suite said that it cannot, for the moment. */
    void unavailable() {
        unavailable.increment();
    }

    public long unavailableAnswers() {
        return unavailable.sum();
    }

    /** An answer that no fault excuses. */
    void odd(String what) {
        oddities.add(what);
    }

    public Map<Operation, Outcome> outcomes() {
        return Map.copyOf(outcomes);
    }

    public List<String> oddities() {
        return List.copyOf(oddities);
    }

    public long count(Predicate<Outcome> which) {
        return outcomes.values().stream().filter(which).count();
    }

    public long acknowledged() {
        return count(Outcome.Acknowledged.class::isInstance);
    }

    public long inDoubt() {
        return count(Outcome.InDoubt.class::isInstance);
    }

    /** Answers that came only to a second attempt. */
    public long afterDoubt() {
        return count(outcome -> outcome instanceof Outcome.Acknowledged done && done.afterDoubt());
    }
}

package kz.kinoqor.system.fault;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.kinoqor.system.load.History;
import kz.kinoqor.system.load.Load;
import kz.kinoqor.system.load.Outcome;
import kz.kinoqor.system.rebuild.ReadModels;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.verdict.Checker;
import kz.kinoqor.system.verdict.Claim;
import kz.kinoqor.system.verdict.Evidence;

/**
 * One fault under load, and what came of it.
 *
 * @param resent records that are on Kafka more than once
 * @param recovery from the fault's end until everything written had come through
 * @param complaints what went wrong
 */
record Round(
        Fault fault, int number, History history, int events, long resent, Duration recovery, List<String> complaints) {

    private static final int PER_SECOND = 25;
    private static final int WRITES_BEFORE = 40;
    private static final int WRITES_AFTER = 20;

    static Round of(Fault fault, int number, Suite suite) {
        var name = "load-%s-%d".formatted(fault.name().toLowerCase(Locale.ROOT), number);
        try (var inquiry = Inquiry.open(suite);
                var load = Load.start(suite.door(), name, PER_SECOND, number)) {
            load.awaitMore(WRITES_BEFORE);
            fault.strike(suite, load);
            var struck = OffsetDateTime.now(ZoneOffset.UTC);
            load.awaitMore(WRITES_AFTER);
            var history = load.finish();
            var evidence = inquiry.evidence();
            var recovery = Duration.between(struck, OffsetDateTime.now(ZoneOffset.UTC));
            var complaints = new ArrayList<>(Checker.complaints(Claim.of(history), evidence));
            complaints.addAll(history.oddities());
            complaints.addAll(misunderstandings(history));
            complaints.addAll(ofAnswers(fault, history, FirstAnswers.since(suite, inquiry.openedAt()), struck));
            new ReadModels(suite.door()).differences().forEach(complaints::add);
            return new Round(fault, number, history, evidence.source().size(), resent(evidence), recovery, complaints);
        }
    }

    private static List<String> ofAnswers(Fault fault, History history, FirstAnswers answers, OffsetDateTime struck) {
        var complaints = new ArrayList<>(answers.complaints(history));
        if (fault == Fault.CATALOG && answers.givenAgain(history, struck) == 0) {
            complaints.add("no answer was given again: the fault did not strike between commit and answer");
        }
        return complaints;
    }

    boolean passed() {
        return complaints.isEmpty();
    }

    /** What was meant to be accepted and was not, the other way round, and what nobody ever heard of again. */
    private static List<String> misunderstandings(History history) {
        var found = new ArrayList<String>();
        history.outcomes().forEach((operation, outcome) -> {
            switch (outcome) {
                case Outcome.Acknowledged done when !operation.meant() -> found.add(operation + " should be refused");
                case Outcome.Refused(var answer) when operation.meant() -> found.add(operation + " refused: " + answer);
                case Outcome.InDoubt doubt -> found.add(operation + " was never answered");
                default -> {}
            }
        });
        return found;
    }

    private static long resent(Evidence evidence) {
        var kafka = evidence.copies().getFirst().events();
        return kafka.size() - kafka.stream().distinct().count();
    }
}

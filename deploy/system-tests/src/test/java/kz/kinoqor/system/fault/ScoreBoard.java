package kz.kinoqor.system.fault;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.kinoqor.system.load.Outcome;

/** The rounds as a table, row by row as they end. */
final class ScoreBoard {

    private static final String ROW = "| %-42s | %5s | %6s | %8s | %7s | %6s | %6s | %8s | %-6s |";

    private final PrintStream out;
    private final List<Round> rounds = new ArrayList<>();
    private int begun;

    ScoreBoard(PrintStream out) {
        this.out = out;
    }

    /** A round that breaks off has not passed, though it never becomes a row. */
    void begin() {
        begun++;
    }

    void add(Round round) {
        if (rounds.isEmpty()) {
            print("fault", "round", "acked", "in doubt", "refused", "events", "resent", "recovery", "result");
        }
        rounds.add(round);
        print(
                round.fault(),
                round.number(),
                round.history().acknowledged(),
                round.history().afterDoubt(),
                round.history().count(Outcome.Refused.class::isInstance),
                round.events(),
                round.resent(),
                String.format(Locale.ROOT, "%.1f s", round.recovery().toMillis() / 1000.0),
                round.passed() ? "passed" : "FAILED");
        round.complaints().stream().limit(20).forEach(complaint -> out.println("    " + complaint));
    }

    void sumUp() {
        out.println(rounds.stream().filter(Round::passed).count() + " of " + begun + " rounds passed");
    }

    private void print(Object... cells) {
        out.println(String.format(Locale.ROOT, ROW, cells));
    }
}

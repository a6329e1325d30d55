package kz.kinoqor.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.stack.SystemTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Parts are killed under a steady load. One machine, one broker: {@code kill -9} leaves the page cache, so this proves
 * that no crash of a process loses or doubles anything, and nothing about power cuts.
 */
@SystemTest
@Order(78)
class FaultTest {

    /** To look at some of them closely: a comma list of names. */
    private static final List<String> ONLY = Stream.of(
                    System.getProperty("kinoqor.fault.only", "").split(",", -1))
            .filter(name -> !name.isEmpty())
            .toList();

    private static final ScoreBoard BOARD = new ScoreBoard(System.out);

    private final Suite suite;

    FaultTest(Suite suite) {
        this.suite = suite;
    }

    static Stream<Arguments> rounds() {
        return IntStream.rangeClosed(1, Integer.getInteger("kinoqor.fault.rounds", 1))
                .boxed()
                .flatMap(number -> Arrays.stream(Fault.values())
                        .filter(fault -> ONLY.isEmpty() ? fault.strikesIn(number) : ONLY.contains(fault.name()))
                        .map(fault -> Arguments.of(fault, number)));
    }

    @ParameterizedTest(name = "{0}, round {1}")
    @MethodSource("rounds")
    void nothingIsLostNothingIsDoubledAndOrderIsKept(Fault fault, int number) {
        BOARD.begin();
        boolean passed = false;
        try {
            var round = Round.of(fault, number, suite);
            BOARD.add(round);
            assertThat(round.complaints()).isEmpty();
            passed = true;
        } finally {
            if (!passed) {
                Stream.of("kafka", "connect").map(suite::lastWords).forEach(System.out::println);
            }
        }
    }

    @AfterAll
    static void sumUp() {
        BOARD.sumUp();
    }
}

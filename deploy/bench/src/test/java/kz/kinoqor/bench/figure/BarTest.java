package kz.kinoqor.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BarTest {

    /** To write it anew, take what this test expects to find. */
    @Test
    void thePageOfTheBenchmarksShowsTheFloorsAndAimsThatAreHeld() throws Exception {
        assertThat(Files.readString(Path.of("../../docs/benchmarks/README.md"))).contains(Bar.table());
    }

    @Test
    void anAimIsNeverBehindItsFloor() {
        assertThat(Arrays.stream(Bar.values())).allMatch(Bar::aimsHigherThanItsFloor);
    }
}

package kz.kinoqor.catalog.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole table of moves: a row a stage, a column a stage, {@code x} where a way leads from row to column. */
class FilmStageTest {

    private static final String TABLE = """
                               IDE SDV SCO FIN PRE SHO POS COM REL ARC SUS ABA UNK
            IDEA                .   x   x   x   x   x   x   x   x   x   x   x   .
            SCRIPT_DEVELOPMENT  .   .   x   x   x   x   x   x   x   x   x   x   .
            SCRIPT_COMPLETE     .   .   .   x   x   x   x   x   x   x   x   x   .
            FINANCING           .   x   .   .   x   x   x   x   x   x   x   x   .
            PRE_PRODUCTION      .   .   .   .   .   x   x   x   x   x   x   x   .
            SHOOTING            .   .   .   .   .   .   x   x   x   x   x   x   .
            POST_PRODUCTION     .   .   .   .   .   x   .   x   x   x   x   x   .
            COMPLETED           .   .   .   .   .   .   .   .   x   x   .   .   .
            RELEASED            .   .   .   .   .   .   .   .   .   x   .   .   .
            ARCHIVED            .   .   .   .   .   .   .   .   .   .   .   .   .
            SUSPENDED           .   .   .   .   .   .   .   .   .   .   .   x   .
            ABANDONED           .   .   .   .   .   .   .   .   .   .   .   .   .
            UNKNOWN             x   x   x   x   x   x   x   x   x   x   .   x   .
            """;

    static Stream<Arguments> moves() {
        return TABLE.lines().skip(1).flatMap(line -> {
            var cells = line.strip().split("\\s+");
            return Arrays.stream(FilmStage.values())
                    .map(to -> Arguments.of(FilmStage.valueOf(cells[0]), to, "x".equals(cells[to.ordinal() + 1])));
        });
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @MethodSource("moves")
    void aWayLeadsWhereTheTableSaysSo(FilmStage from, FilmStage to, boolean leads) {
        assertThat(from.leadsTo(to)).isEqualTo(leads);
    }

    @Test
    void theTableHasEveryStage() {
        assertThat(TABLE.lines().skip(1).map(line -> line.strip().split("\\s+")[0]))
                .containsExactlyElementsOf(
                        Arrays.stream(FilmStage.values()).map(Enum::name).toList());
    }

    @Test
    void onlyMovesBackAndMovesOutMustSayWhy() {
        var explained = Arrays.stream(FilmStage.values())
                .flatMap(from -> Arrays.stream(FilmStage.values())
                        .filter(to -> from.leadsTo(to) && from.needsReason(to))
                        .filter(to -> !List.of(FilmStage.SUSPENDED, FilmStage.ABANDONED)
                                .contains(to))
                        .map(to -> from + " to " + to));

        assertThat(explained).containsExactly("FINANCING to SCRIPT_DEVELOPMENT", "POST_PRODUCTION to SHOOTING");
    }
}

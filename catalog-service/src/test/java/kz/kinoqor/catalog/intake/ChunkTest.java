package kz.kinoqor.catalog.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.kinoqor.catalog.intake.line.Line;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A chunk")
class ChunkTest {

    @Test
    void comes_out_of_the_database_as_it_went_in() {
        var chunk = new Chunk(
                3,
                List.of(
                        Line.of(7, "Толқын\n".getBytes(StandardCharsets.UTF_8)),
                        Line.tooLong(9),
                        Line.of(4_000_000_000L, new byte[0])));
        assertThat(Chunk.unpacked(3, chunk.packed())).usingRecursiveComparison().isEqualTo(chunk);
    }
}

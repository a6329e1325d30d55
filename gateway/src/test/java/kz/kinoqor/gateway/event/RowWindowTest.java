package kz.kinoqor.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RowWindowTest {

    @Property
    void itHoldsTheNewestAndTheirPlacesAndNoOthers(
            @ForAll @IntRange(min = 1, max = 9) int most,
            @ForAll @IntRange(max = 40) int added,
            @ForAll @IntRange(max = 45) int asked) {
        var window = new RowWindow(most);
        window.begin("0");
        IntStream.rangeClosed(1, added).forEach(id -> window.add(row(id)));

        var after = window.after(Integer.toString(asked), 100);

        if (asked > added || asked < added - most) {
            assertThat(after).isEmpty();
        } else {
            assertThat(after)
                    .hasValueSatisfying(rows -> assertThat(rows)
                            .extracting(Row::cursor)
                            .containsExactlyElementsOf(IntStream.rangeClosed(asked + 1, added)
                                    .mapToObj(Integer::toString)
                                    .toList()));
        }
        assertThat(window.head()).isEqualTo(Integer.toString(added));
    }

    @Test
    void aRowThatIsThereAlreadyIsNotTwice() {
        var window = new RowWindow(4);
        window.begin("0");
        window.add(row(1));
        window.add(row(1));

        assertThat(window.after("0", 10))
                .hasValueSatisfying(rows -> assertThat(rows).hasSize(1));
    }

    private static Row row(int id) {
        return new Row(Integer.toString(id), Buffer.buffer());
    }
}

package kz.kinoqor.kit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViewTest {

    private record Line(UUID id, String name) implements Listed {}

    private record Odd(UUID id, Thread thread) implements Listed {}

    private static final View<Line> LINES = View.of("line", Line.class, "l.id", "select l.id, l.name from line l");

    @Test
    void listsThatAreNarrowedOtherwiseHaveOtherCursors() {
        assertThat(list("a", "b; b = ?1=c")).isNotEqualTo(list("a1=b", "c"));
        assertThat(list("a", null)).isNotEqualTo(list(null, "a"));
        assertThat(list("a", "b")).isEqualTo(list("a", "b"));
        assertThat(LINES.list(Conditions.none()))
                .isNotEqualTo(View.of("other", Line.class, "o.id", "").list(Conditions.none()));
    }

    private static String list(@Nullable String first, @Nullable String second) {
        return LINES.list(Conditions.of("a = ?", first).and("b = ?", second));
    }

    @Test
    void aComponentThatNoColumnIsReadAsIsFoundAtOnce() {
        assertThatThrownBy(() -> View.of("odd", Odd.class, "id", ""))
                .hasMessageContaining("no column is read as java.lang.Thread");
    }
}

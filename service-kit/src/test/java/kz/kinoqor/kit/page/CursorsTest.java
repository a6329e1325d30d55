package kz.kinoqor.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kz.kinoqor.kit.problem.Refusal;
import org.junit.jupiter.api.Test;

class CursorsTest {

    private final Cursors cursors = new Cursors("a secret");

    @Test
    void noCursorMeansTheFirstPage() {
        assertThat(cursors.read(null, "films")).isEmpty();
    }

    @Test
    void aCursorDoesNotCrossOverToAnotherFilter() {
        var cursor = cursors.after(List.of("17"), "films of 2024");

        assertThatThrownBy(() -> cursors.read(cursor, "films of 2023"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cursor-of-other-filter");
    }

    @Test
    void aCursorOfAnotherInstallationIsRefused() {
        var cursor = new Cursors("another secret").after(List.of("17"), "films");

        assertThatThrownBy(() -> cursors.read(cursor, "films"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cursor-invalid");
    }
}

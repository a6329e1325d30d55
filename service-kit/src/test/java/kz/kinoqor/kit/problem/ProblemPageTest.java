package kz.kinoqor.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProblemPageTest {

    @Test
    void thePageOfACodeTellsItsStatusAndTitle() {
        assertThat(ProblemPage.of("revision-stale"))
                .isEqualTo(new ProblemPage("revision-stale", "The record has changed since you read it", 412));
    }

    @Test
    void aCodeWithoutAPageIsRefused() {
        assertThatThrownBy(() -> ProblemPage.of("never-heard-of")).hasMessageContaining("never-heard-of.md is missing");
    }
}

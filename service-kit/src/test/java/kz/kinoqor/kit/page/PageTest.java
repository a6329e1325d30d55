package kz.kinoqor.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kz.kinoqor.kit.problem.Refusal;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void theExtraRowTellsThatThereIsMoreAndIsNotShown() {
        var page = Page.cut(List.of(1, 2, 3), 2, last -> "after " + last, row -> "row " + row);

        assertThat(page).isEqualTo(new Page<>(List.of("row 1", "row 2"), "after 2"));
    }

    @Test
    void theLastPageHasNoNext() {
        var page = Page.cut(List.of(1, 2), 2, last -> "after " + last, row -> row);

        assertThat(page.next()).isNull();
    }

    @Test
    void anEmptyListIsAPage() {
        assertThat(Page.cut(List.<Integer>of(), 2, last -> "never", row -> row).items())
                .isEmpty();
    }

    @Test
    void aLimitThatIsTooLargeIsTakenAsTheLargest() {
        assertThat(PageLimit.of(1_000_000).size()).isEqualTo(200);
    }

    @Test
    void noLimitMeansTheUsualOne() {
        assertThat(PageLimit.of(null).size()).isEqualTo(50);
    }

    @Test
    void aNegativeLimitIsRefused() {
        assertThatThrownBy(() -> PageLimit.of(-1)).isInstanceOf(Refusal.class).hasMessageContaining("limit-invalid");
    }
}

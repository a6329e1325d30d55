package kz.kinoqor.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemPagesTest {

    private final ProblemPages pages = new ProblemPages();

    @ParameterizedTest
    @EnumSource
    void everyRefusalOfTheGatewayHasItsPage(Refusal refusal) {
        assertThat(pages.page(refusal.code())).hasValueSatisfying(page -> {
            assertThat(page.title()).isEqualTo(refusal.title());
            assertThat(page.status()).isEqualTo(refusal.status());
        });
    }

    @Test
    void everyPageSaysWhatHappenedAndWhatToDo() {
        assertThat(pages.all())
                .isNotEmpty()
                .allSatisfy(page ->
                        assertThat(page.markdown()).as(page.code()).contains("## What happened", "## What to do"));
    }

    @Test
    void aPageBecomesHtmlWithoutItsMarkup() {
        var page = ProblemPage.parse("x.md", """
                ---
                code: x
                title: "An X"
                status: 409
                ---
                ## What happened

                A `thing` <script>alert(1)</script> [away](javascript:alert(1)).
                """);

        assertThat(page.title()).isEqualTo("An X");
        assertThat(page.html())
                .contains("<h2>What happened</h2>", "<code>thing</code>", "&lt;script&gt;")
                .doesNotContain("<script", "javascript:");
    }

    @Test
    void aPageWithoutFrontMatterStopsTheStart() {
        assertThatThrownBy(() -> ProblemPage.parse("x.md", "# X")).hasMessageContaining("x.md");
    }

    @Test
    void aPageWithoutAStatusStopsTheStart() {
        assertThatThrownBy(() -> ProblemPage.parse("x.md", "---\ncode: x\ntitle: X\n---\ntext"))
                .hasMessageContaining("x.md states no status");
    }
}

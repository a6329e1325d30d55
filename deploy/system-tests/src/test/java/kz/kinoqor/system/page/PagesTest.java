package kz.kinoqor.system.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.stream.Stream;
import kz.kinoqor.system.door.Door;
import kz.kinoqor.system.door.Forms;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.stack.SystemTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page on a desk and on a telephone, as a browser, a policy, a screen reader and an impatient person see it. */
@SystemTest
@Order(55)
@TestInstance(Lifecycle.PER_CLASS)
class PagesTest {

    private static final int DESK = 1280;
    private static final int TELEPHONE = 320;

    private final URI gateway;
    private final Door door;
    private final Chromium chromium = Chromium.start();

    PagesTest(Suite suite) {
        this.door = suite.door();
        this.gateway = door.address();
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                        Arguments.of("/kk/", "kk"),
                        Arguments.of("/ru/", "ru"),
                        Arguments.of("/en/", "en"),
                        Arguments.of("/kk/status", "kk"),
                        Arguments.of("/ru/status", "ru"),
                        Arguments.of("/status", "en"),
                        Arguments.of("/docs", "en"),
                        Arguments.of("/docs/festivals", "en"),
                        Arguments.of("/problems/film-unknown", "en"))
                .flatMap(page ->
                        Stream.of(DESK, TELEPHONE).map(width -> Arguments.of(page.get()[0], page.get()[1], width)));
    }

    /** Every page on a desk, and one in the hand: what is in the way there does not depend on the language. */
    static Stream<Arguments> pagesToWalkThrough() {
        return Stream.concat(
                pages().map(page -> page.get()[0]).distinct().map(path -> Arguments.of(path, DESK)),
                Stream.of(Arguments.of("/kk/", TELEPHONE)));
    }

    @ParameterizedTest(name = "{0} at {2} pixels")
    @MethodSource("pages")
    void aPageIsSound(String path, String language, int width) {
        try (var visit = visit(path, width, true)) {
            var soft = new SoftAssertions();
            soft.assertThat(visit.status()).as("status").isEqualTo(200);
            soft.assertThat(visit.language()).as("language").isEqualTo(language);
            soft.assertThat(visit.headlines()).as("number of h1").isEqualTo(1);
            soft.assertThat(visit.overflow()).as("pixels too wide").isLessThanOrEqualTo(0);
            soft.assertThat(visit.policy()).as("policy").contains("default-src");
            soft.assertThat(visit.violationsOfPolicy())
                    .as("violations of the policy")
                    .isEmpty();
            soft.assertThat(visit.complaints()).as("complaints").isEmpty();
            soft.assertAll();
        }
    }

    @ParameterizedTest(name = "{0} at {1} pixels")
    @MethodSource("pagesToWalkThrough")
    void aPageHasNoBarriers(String path, int width) {
        try (var visit = visit(path, width, true)) {
            assertThat(visit.barriers()).isEmpty();
        }
    }

    @Test
    void aFilmPostedWhileThePageIsOpenAppearsInTheLiveList() {
        try (var visit = visit("/en/", DESK, true)) {
            awaitLive(visit);
            post("Film on the live list");
            row(visit, "Film on the live list").waitFor();
            assertThat(visit.violationsOfPolicy()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void pauseKeepsTheRowsAndResumeBringsWhatWaited() {
        try (var visit = visit("/en/", DESK, true)) {
            awaitLive(visit);
            post("Film before the pause");
            row(visit, "Film before the pause").waitFor();
            visit.page().locator("kq-live button").click();
            post("Film in the pause");
            visit.page().locator("kq-live [data-pending]").waitFor();
            assertThat(row(visit, "Film before the pause").count()).isEqualTo(1);
            assertThat(row(visit, "Film in the pause").count()).isZero();
            visit.page().locator("kq-live button").click();
            row(visit, "Film in the pause").waitFor();
        }
    }

    @Test
    void withoutScriptsThePageHasTheSameRows() {
        try (var with = visit("/kk/", DESK, true);
                var without = visit("/kk/", DESK, false)) {
            var rows = without.page().locator("kq-live tbody tr").count();
            assertThat(rows)
                    .isPositive()
                    .isEqualTo(with.page().locator("kq-live tbody tr").count());
            assertThat(without.page().locator("dl.counts dd").allInnerTexts())
                    .isNotEmpty()
                    .allMatch(PagesTest::isCount);
        }
    }

    @AfterAll
    void end() {
        chromium.close();
    }

    private Visit visit(String path, int width, boolean scripts) {
        return new Visit(chromium.tab(width, scripts), gateway.resolve(path));
    }

    /** From here on nothing that happens is missed. */
    private static void awaitLive(Visit visit) {
        visit.page().locator("kq-live [data-badge].live").waitFor();
    }

    private static Locator row(Visit visit, String title) {
        return visit.page().locator("kq-live tbody tr", new Page.LocatorOptions().setHasText(title));
    }

    private void post(String title) {
        door.edit("/v1/films", Forms.film(title, "2026")).expecting(201);
    }

    private static boolean isCount(String text) {
        return text.strip().matches("\\d{1,3}(\u00a0\\d{3})*");
    }
}

package kz.kinoqor.catalog.film;

import static kz.kinoqor.catalog.harness.Editor.anybody;
import static kz.kinoqor.catalog.harness.Editor.film;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FilmListTest {

    @Test
    void aWalkThatOthersInsertIntoSeesEveryFilmThatWasThereOnce() throws InterruptedException, ExecutionException {
        var there = IntStream.range(0, 60)
                .mapToObj(number -> film("Film " + number, "walked").toString())
                .toList();
        var walking = new AtomicBoolean(true);
        List<String> seen;
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            var inserted = other.submit(() -> insertWhile(walking));

            seen = walk("/v1/films?collection=walked&limit=7");

            walking.set(false);
            assertThat(inserted.get()).isPositive();
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.subList(0, there.size())).isEqualTo(there);
    }

    @Test
    void aLimitIsCutToWhatAPageHolds() {
        film("Any", "limited");

        anybody()
                .get("/v1/films?collection=limited&limit=100000")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void aLimitStartsAtOne() {
        anybody().get("/v1/films?limit=0").then().statusCode(400).body("code", equalTo("limit-invalid"));
    }

    @Test
    void aLimitIsANumber() {
        anybody().get("/v1/films?limit=many").then().statusCode(400).body("code", equalTo("parameter-invalid"));
    }

    @Test
    void aCursorIsOneOfOurs() {
        anybody().get("/v1/films?cursor=AAAA").then().statusCode(400).body("code", equalTo("cursor-invalid"));
    }

    @Test
    void aCursorStaysWithItsFilter() {
        film("One", "cursors");
        film("Two", "cursors");
        String next = anybody().get("/v1/films?collection=cursors&limit=1").path("next");

        anybody()
                .get("/v1/films?collection=others&limit=1&cursor=" + next)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-of-other-filter"));
    }

    private static int insertWhile(AtomicBoolean walking) {
        var inserted = 0;
        while (walking.get() || inserted == 0) {
            film("Newcomer " + inserted, "walked");
            inserted++;
        }
        return inserted;
    }

    private static List<String> walk(String path) {
        var seen = new ArrayList<String>();
        @Nullable String next = null;
        do {
            var page = anybody().get(next == null ? path : path + "&cursor=" + next);
            page.then().statusCode(200);
            seen.addAll(page.<List<String>>path("items.id"));
            next = page.path("next");
        } while (next != null && seen.size() < 1000);
        return seen;
    }
}

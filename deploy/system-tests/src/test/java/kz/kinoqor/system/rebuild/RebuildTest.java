package kz.kinoqor.system.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import kz.kinoqor.system.door.Door;
import kz.kinoqor.system.door.Forms;
import kz.kinoqor.system.load.Load;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.stack.SystemTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** Every read model is built anew from the first fact, while people write and read. */
@SystemTest
@Order(70)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RebuildTest {

    private final Door door;
    private final Load load;
    private final Readers readers;
    private final ReadModels models;

    RebuildTest(Suite suite) {
        this.door = suite.door();
        this.load = Load.start(door, "load-rebuild", 20, 1);
        this.readers = Readers.of(door, ReadModels.PAGES);
        this.models = new ReadModels(door);
    }

    @BeforeAll
    void letWritesFlow() {
        load.awaitMore(20);
    }

    @Test
    @Order(1)
    void eachNewBuildHasTheChecksumOfTheLiveOneAndTakesItsPlace() {
        var builds = models.rebuild();
        assertThat(models.names()).contains("filmcensus", "orgcensus", "fundhealth", "filmthread", "overview");
        assertThat(builds).allSatisfy(build -> {
            assertThat(build.path("state").asText()).as(build.toString()).isEqualTo("LIVE");
            assertThat(build.path("checksum").asText())
                    .isNotEmpty()
                    .isEqualTo(build.path("liveChecksum").asText());
        });
    }

    @Test
    @Order(2)
    void whatIsWrittenAfterTheSwapIsSeenInTheNewBuilds() {
        assertThat(seesANewFilm()).isTrue();
    }

    @Test
    @Order(3)
    void swappingBackShowsThePreviousBuildUpToDate() {
        var swapped = models.names().stream()
                .map(name -> models.command(name, "swap-back").expecting(200).json())
                .toList();
        assertThat(swapped)
                .allSatisfy(projection -> assertThat(projection.path("build").asInt())
                        .isLessThan(projection.path("previousBuild").asInt()));
        assertThat(seesANewFilm()).isTrue();
    }

    @Test
    @Order(4)
    void nobodyFailedToReadMeanwhile() {
        models.names().forEach(name -> models.command(name, "retire").expecting(200));
        load.awaitMore(10);
        var history = load.finish();
        assertThat(readers.failures()).isEmpty();
        assertThat(readers.reads()).isGreaterThan(100);
        assertThat(history.oddities()).isEmpty();
        assertThat(history.inDoubt()).isZero();
    }

    @AfterAll
    void end() {
        readers.close();
        load.close();
    }

    private boolean seesANewFilm() {
        var film = door.edit("/v1/films", Forms.film("Film after a swap", "2026"));
        var since = "waitFor=" + film.position();
        var thread = door.read("/v1/films/" + film.id() + "/thread?" + since).json();
        return thread.path("items").size() == 1
                && door.read("/v1/analytics/films?" + since).status() == 200
                && door.read("/v1/analytics/overview?" + since).status() == 200;
    }
}

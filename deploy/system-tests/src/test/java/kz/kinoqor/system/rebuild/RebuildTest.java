package kz.kinoqor.system.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import kz.kinoqor.system.door.Answer;
import kz.kinoqor.system.door.Call;
import kz.kinoqor.system.door.Door;
import kz.kinoqor.system.door.Forms;
import kz.kinoqor.system.door.Json;
import kz.kinoqor.system.load.Load;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.stack.SystemTest;
import org.awaitility.Awaitility;
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

    private static final Set<String> ENDS = Set.of("LIVE", "FAILED", "RETIRED");

    /** Of the sample data. */
    private static final List<String> PAGES = List.of(
            "/v1/analytics/films?groupBy=kind",
            "/v1/census?asOf=2024-12-31",
            "/v1/analytics/funds/0190a000-0020-7000-8000-000000000001/health?asOf=2026-08-01",
            "/v1/films/0190a000-0002-7000-8000-000000000002/thread",
            "/v1/analytics/overview",
            "/v1/feed?order=newest&limit=5");

    private final Door door;
    private final Load load;
    private final Readers readers;
    private final List<String> names;

    RebuildTest(Suite suite) {
        this.door = suite.door();
        this.load = Load.start(door, "load-rebuild", 20, 1);
        this.readers = Readers.of(door, PAGES);
        this.names = Json.each(door.read("/v1/projections").json().path("items")).stream()
                .filter(projection -> projection.path("rebuildable").asBoolean())
                .map(projection -> projection.path("name").asText())
                .toList();
    }

    @BeforeAll
    void letWritesFlow() {
        load.awaitMore(20);
    }

    @Test
    @Order(1)
    void eachNewBuildHasTheChecksumOfTheLiveOneAndTakesItsPlace() {
        var builds = names.stream().map(this::rebuilt).toList();
        assertThat(names).contains("filmcensus", "orgcensus", "fundhealth", "filmthread", "overview");
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
        var swapped = names.stream()
                .map(name -> verb(name, "swap-back").expecting(200).json())
                .toList();
        assertThat(swapped)
                .allSatisfy(projection -> assertThat(projection.path("build").asInt())
                        .isLessThan(projection.path("previousBuild").asInt()));
        assertThat(seesANewFilm()).isTrue();
    }

    @Test
    @Order(4)
    void nobodyFailedToReadMeanwhile() {
        names.forEach(name -> verb(name, "retire").expecting(200));
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

    private JsonNode rebuilt(String name) {
        var path = verb(name, "rebuild").expecting(202).header("Location").orElseThrow();
        return Awaitility.await("the new build of " + name)
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> door.read(pathOf(path)).json(),
                        build -> ENDS.contains(build.path("state").asText()));
    }

    private static String pathOf(String location) {
        return URI.create(location).getPath();
    }

    private Answer verb(String name, String verb) {
        return door.send(Call.post("/v1/projections/" + name + ":" + verb, "").as(Door.ADMIN));
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

package kz.kinoqor.system.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.kinoqor.system.door.Answer;
import kz.kinoqor.system.door.Call;
import kz.kinoqor.system.door.Door;
import kz.kinoqor.system.door.Json;
import org.awaitility.Awaitility;

/** The read models that can be built anew from the first event. */
public final class ReadModels {

    /** One read of each, of the sample data. */
    public static final List<String> PAGES = List.of(
            "/v1/analytics/films?groupBy=kind",
            "/v1/census?asOf=2024-12-31",
            "/v1/analytics/funds/0190a000-0020-7000-8000-000000000001/health?asOf=2026-08-01",
            "/v1/films/0190a000-0002-7000-8000-000000000002/thread",
            "/v1/analytics/overview",
            "/v1/feed?order=newest&limit=5");

    private static final Set<String> ENDS = Set.of("LIVE", "FAILED", "RETIRED");

    private final Door door;
    private final List<String> names;

    public ReadModels(Door door) {
        this.door = door;
        this.names = Json.each(door.read("/v1/projections").json().path("items")).stream()
                .filter(projection -> projection.path("rebuildable").asBoolean())
                .map(projection -> projection.path("name").asText())
                .toList();
    }

    List<String> names() {
        return names;
    }

    /** Builds each anew, all at the same time, and gives what came of it. */
    List<JsonNode> rebuild() {
        var begun = names.stream().map(this::begin).toList();
        return begun.stream().map(this::ended).toList();
    }

    /** Begins to build one anew, and gives the path of the new build. */
    public String begin(String name) {
        return command(name, "rebuild")
                .expecting(202)
                .header("Location")
                .map(location -> URI.create(location).getPath())
                .orElseThrow();
    }

    /** Which of them are not what a rebuild makes of the same events. Afterwards only the new builds are left. */
    public Stream<String> differences() {
        var differing = rebuild().stream()
                .filter(build -> !build.path("state").asText().equals("LIVE"))
                .map(build -> "a read model differs from its rebuild: " + build)
                .toList();
        names.forEach(name -> command(name, "retire"));
        return differing.stream();
    }

    Answer command(String name, String verb) {
        return door.send(Call.post("/v1/projections/" + name + ":" + verb, "").as(Door.ADMIN));
    }

    /** What came of a new build, once it is known. */
    public JsonNode ended(String path) {
        return Awaitility.await("the new build " + path)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> door.read(path).json(),
                        build -> ENDS.contains(build.path("state").asText()));
    }
}

package kz.kinoqor.system.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;

/** Bulk imports of films: sent, watched, read back line by line. */
public final class Import {

    private static final Set<String> FINAL = Set.of("SUCCEEDED", "FAILED", "CANCELLED");

    private final Door door;

    public Import(Door door) {
        this.door = door;
    }

    /** The request that sends a file. */
    public static Call of(String question, String type, String key, String file) {
        return Call.post("/v1/films:import?" + question, file)
                .with("Content-Type", type)
                .as(Door.EDITOR)
                .withKey(key);
    }

    /** Sends a file; the operation that answers for it goes on by itself. */
    public String begin(Call sending) {
        return door.send(sending).expecting(202).json().path("id").asText();
    }

    /** Sends a file and waits for the end of its operation. */
    public JsonNode toItsEnd(Call sending) {
        return awaitEnd(begin(sending));
    }

    public JsonNode awaitEnd(String operation) {
        return Awaitility.await("the end of operation " + operation)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> door.get("/v1/operations/" + operation)
                                .expecting(200)
                                .json(),
                        now -> FINAL.contains(now.path("state").asText()));
    }

    /** What became of each line. */
    public List<JsonNode> results(String operation) {
        return door.read("/v1/operations/" + operation + "/results")
                .text()
                .lines()
                .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}

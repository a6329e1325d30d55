package kz.kinoqor.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.kinoqor.local.sample.SampleData;
import kz.kinoqor.system.door.Door;
import kz.kinoqor.system.door.Import;
import kz.kinoqor.system.door.Json;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.stack.SystemTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The 1,794 films of the reference set, which the sample data has brought in already. */
@SystemTest
@Order(40)
class ImportTest {

    private static final int LINES = 1794;
    private static final String QUESTION =
            "collection=reference-bechdel&titleLang=en&decodeHtmlEntities=true" + "&sourceId=fivethirtyeight-bechdel";

    private final Door door;

    ImportTest(Suite suite) {
        this.door = suite.door();
    }

    @Test
    void theReportAccountsForEveryLine() {
        var first = Json.each(door.read("/v1/operations?limit=200").json().path("items")).stream()
                .filter(operation -> operation.at("/progress/linesRead").asInt() == LINES)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no import of " + LINES + " lines"));
        assertThat(accountedFor(first)).isEqualTo(LINES);
        var lines = new Import(door).results(first.path("id").asText());
        assertThat(lines).hasSize(LINES);
        assertThat(lines).extracting(line -> line.path("line").asInt()).doesNotHaveDuplicates();
    }

    @Test
    void aSecondImportOfTheSameFileAddsNothing() {
        var films = films();
        var events = events();
        var operation = new Import(door).toItsEnd(Import.of(QUESTION, "text/csv", "second-import", theFile()));
        assertThat(operation.path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(operation.at("/progress/linesRead").asInt()).isEqualTo(LINES);
        assertThat(operation.at("/progress/accepted").asInt()).isZero();
        assertThat(accountedFor(operation)).isEqualTo(LINES);
        assertThat(films()).isEqualTo(films);
        assertThat(events()).isEqualTo(events);
    }

    private static int accountedFor(JsonNode operation) {
        return List.of("accepted", "alreadyPresent", "rejected").stream()
                .mapToInt(outcome -> operation.at("/progress/" + outcome).asInt())
                .sum();
    }

    private int films() {
        return door.read("/v1/analytics/films?groupBy=kind&collection=reference-bechdel")
                .json()
                .path("total")
                .asInt();
    }

    private long events() {
        return door.read("/v1/analytics/overview").json().at("/counts/events").asLong();
    }

    private static String theFile() {
        try (var file = SampleData.class.getResourceAsStream("/sample/films-bechdel.csv")) {
            if (file == null) {
                throw new AssertionError("films-bechdel.csv is not in the sample data");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

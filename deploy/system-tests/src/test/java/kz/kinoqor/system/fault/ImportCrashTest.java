package kz.kinoqor.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.kinoqor.system.door.Call;
import kz.kinoqor.system.door.Door;
import kz.kinoqor.system.door.Import;
import kz.kinoqor.system.door.Json;
import kz.kinoqor.system.road.Told;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.stack.SystemTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The catalog is killed in the middle of an import. */
@SystemTest
@Order(80)
class ImportCrashTest {

    private static final int LINES = 3500;
    private static final int EACH_HUNDREDTH_IS_BROKEN = 100;

    private final Suite suite;
    private final Door door;

    ImportCrashTest(Suite suite) {
        this.suite = suite;
        this.door = suite.door();
    }

    @AfterEach
    void disarm() {
        suite.failpoint("catalog-service").disarm();
    }

    @Test
    void itGoesOnToTheSameEndAndTellsNothingTwice() {
        var undisturbed = new Import(door).toItsEnd(sending("synthetic-undisturbed"));
        var disturbed = killedInTheMiddle();
        assertThat(disturbed.path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(disturbed.path("progress")).isEqualTo(undisturbed.path("progress"));
        assertThat(outcomes(disturbed)).isEqualTo(outcomes(undisturbed));
        var accepted = disturbed.at("/progress/accepted").asInt();
        assertThat(accepted).isEqualTo(LINES - LINES / EACH_HUNDREDTH_IS_BROKEN);
        assertThat(told("synthetic-disturbed", accepted))
                .hasSize(accepted)
                .extracting(Told::subject)
                .doesNotHaveDuplicates();
        assertThat(counted("synthetic-disturbed", accepted)).isEqualTo(accepted);
    }

    private JsonNode killedInTheMiddle() {
        var catalog = suite.part("catalog-service");
        suite.failpoint("catalog-service").arm("intake.after_chunk");
        catalog.restart();
        sendWhateverBecomesOfIt(sending("synthetic-disturbed"));
        Awaitility.await("a chunk is done, and the catalog is gone")
                .atMost(Duration.ofMinutes(1))
                .until(() -> !catalog.isAlive());
        suite.failpoint("catalog-service").disarm();
        catalog.restart();
        return new Import(door).toItsEnd(sending("synthetic-disturbed"));
    }

    /** The catalog may die before it has answered; the same key leads to the same operation afterwards. */
    private void sendWhateverBecomesOfIt(Call sending) {
        try {
            door.attempt(sending);
        } catch (IOException e) {
            // Just what was to be expected.
            return;
        }
    }

    private static Call sending(String collection) {
        return Import.of("collection=" + collection, "application/x-ndjson", "import-of-" + collection, file());
    }

    private static String file() {
        return IntStream.rangeClosed(1, LINES).mapToObj(ImportCrashTest::line).collect(Collectors.joining("\n"));
    }

    private static String line(int number) {
        return number % EACH_HUNDREDTH_IS_BROKEN == 0
                ? Json.of("{'titles': [], 'kind': 'NO_SUCH_KIND'}")
                : Json.of(
                        "{'titles': [{'text': 'Line %d', 'lang': 'en', 'kind': 'ORIGINAL'}], 'kind': 'UNKNOWN'}",
                        number);
    }

    private List<String> outcomes(JsonNode operation) {
        return new Import(door)
                .results(operation.path("id").asText()).stream()
                        .map(line -> line.path("line").asText() + " "
                                + line.path("outcome").asText())
                        .toList();
    }

    private List<Told> told(String collection, int atLeast) {
        return Awaitility.await(atLeast + " films of " + collection + " on Kafka")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> suite.road().everything().stream()
                                .filter(told -> told.value().contains('"' + collection + '"'))
                                .toList(),
                        told -> told.size() >= atLeast);
    }

    private int counted(String collection, int atLeast) {
        return Awaitility.await("they are counted")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> door.read("/v1/analytics/films?groupBy=kind&collection=" + collection)
                                .json()
                                .path("total")
                                .asInt(),
                        total -> total >= atLeast);
    }
}

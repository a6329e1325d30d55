package kz.kinoqor.system.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.local.postgres.LocalPostgres;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.system.door.Call;
import kz.kinoqor.system.door.Door;
import kz.kinoqor.system.door.Forms;
import kz.kinoqor.system.door.Json;
import kz.kinoqor.system.slot.Slots;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.stack.SystemTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Each trouble is brought about for real, and read off the status as JSON and as a page in three languages: soon after it
 * began, and no longer soon after it ended.
 */
@SystemTest
@Order(65)
class StatusTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Map<String, String> ALL_IS_WELL =
            Map.of("en", "Everything works.", "ru", "Всё работает.", "kk", "Бәрі істеп тұр.");
    private static final String EXPEL = """
            select pg_terminate_backend(active_pid) from pg_replication_slots where slot_name = 'kinoqor_catalog'
            """;
    private static final List<String> PARKED = List.of("/v1/analytics/parked-events", "/v1/funding/parked-events");

    private final Suite suite;
    private final Door door;

    StatusTest(Suite suite) {
        this.suite = suite;
        this.door = suite.door();
    }

    @BeforeEach
    void nothingIsWrong() {
        Awaitility.await("what was before is over")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(this::assertWell);
    }

    @Test
    void aServiceThatIsAway() {
        suite.part("funding-service").kill9();

        assertShown("SERVICE_AWAY", "funding-service");

        suite.part("funding-service").restart();
        assertOver();
    }

    @Test
    void aRelayThatIsAway() {
        suite.part("connect").kill9();
        write();

        assertShown("RELAY_AWAY", "kafka-connect");
        assertShown("EVENTS_WAITING", "catalog");

        suite.part("connect").restart();
        awaitReaders();
        assertOver();
    }

    /** Debezium tries again and again, and says that it runs: what waits in the outbox tells. */
    @Test
    void aConnectorThatCannotReadAndSaysThatItRuns() throws SQLException {
        try (var sql = operator("catalog")) {
            execute(sql, "revoke connect on database catalog from relay");
            try {
                execute(sql, EXPEL);
                write();

                assertShown("EVENTS_WAITING", "catalog");
                assertShown("SLOT_STILL", "catalog");
            } finally {
                execute(sql, "grant connect on database catalog to relay");
            }
        }
        awaitReaders();
        assertOver();
    }

    @Test
    void aConnectorThatSomebodyHasStopped() throws IOException, InterruptedException {
        try {
            tell("stop");
            assertShown("CONNECTOR_FAILED", "catalog-outbox");
        } finally {
            tell("resume");
        }
        awaitReaders();
        assertOver();
    }

    /** It holds its connection to the database and does nothing. */
    @Test
    void aSlotThatDoesNotAdvance() {
        suite.part("connect").pause();
        try {
            assertShown("SLOT_STILL", "catalog");
        } finally {
            suite.part("connect").resume();
        }
        awaitReaders();
        assertOver();
    }

    @Test
    void aSlotThatIsLost() {
        suite.part("connect").kill9();
        Slots.of(suite).lose();

        assertShown("SLOT_LOST", "catalog");
        assertShown("SLOT_LOST", "funding");

        suite.part("connect").restart();
        Slots.of(suite).restore();
        assertOver();
    }

    @Test
    void eventsThatAreParked() {
        var film = UUID.randomUUID();
        try (var stranger = suite.road().stranger()) {
            stranger.tell(Topics.FILMS, "kz.kinoqor.catalog.film.registered.v1", film, 1, "{\"filmId\": ");
        }

        var trouble = assertShown("EVENTS_PARKED", "feed");
        assertThat(trouble.path("events").asLong()).isEqualTo(1);
        assertThat(trouble.path("href").asText()).isEqualTo("/v1/analytics/parked-events");
        assertShown("EVENTS_PARKED", "funding-films");

        PARKED.forEach(path -> discard(path, film));
        assertOver();
    }

    @Test
    void aReadModelThatIsBehind() throws SQLException {
        try (var sql = operator("analytics")) {
            sql.setAutoCommit(false);
            execute(sql, "select * from inbox_position for update");
            write();

            assertShown("READ_MODEL_BEHIND", "feed");

            sql.rollback();
        }
        assertOver();
    }

    @Test
    void aReadModelThatIsBeingBuilt() throws SQLException {
        try (var sql = operator("analytics")) {
            sql.setAutoCommit(false);
            execute(sql, "lock table inbox_position in exclusive mode");
            door.send(Call.post("/v1/projections/overview:rebuild", "").as(Door.ADMIN))
                    .expecting(202);

            assertShown("READ_MODEL_BUILDING", "overview");

            sql.rollback();
        }
        assertOver();
    }

    private JsonNode assertShown(String kind, String of) {
        var found = new JsonNode[1];
        Awaitility.await(kind + " of " + of + " is shown").atMost(SOON).untilAsserted(() -> {
            var status = status();
            var trouble = Json.each(status.path("troubles")).stream()
                    .filter(one -> kind.equals(one.path("kind").asText())
                            && of.equals(one.path("of").asText()))
                    .findFirst();
            assertThat(trouble).as(status.toString()).isPresent();
            assertThat(status.path("status").asText()).isNotEqualTo("UP");
            ALL_IS_WELL.forEach((language, sentence) -> assertThat(page(language))
                    .contains("data-kind=\"" + kind + "\"", of)
                    .doesNotContain(sentence));
            found[0] = trouble.get();
        });
        assertThat(Instant.parse(found[0].path("since").asText()))
                .isBetween(Instant.now().minusSeconds(120), Instant.now());
        return found[0];
    }

    private void assertOver() {
        Awaitility.await("nothing is wrong any more").atMost(SOON).untilAsserted(this::assertWell);
    }

    private void assertWell() {
        var status = status();
        assertThat(status.path("troubles")).as(status.toString()).isEmpty();
        assertThat(status.path("status").asText()).isEqualTo("UP");
        ALL_IS_WELL.forEach((language, sentence) -> assertThat(page(language)).contains(sentence));
    }

    private JsonNode status() {
        return door.read("/v1/status").json();
    }

    private String page(String language) {
        return door.read("/" + language + "/status").text();
    }

    private void write() {
        door.edit("/v1/films", Forms.film("Film in trouble", "2026"));
    }

    /** The trouble is over once both relays read their slots again. */
    private void awaitReaders() {
        Awaitility.await("the relays read their slots")
                .atMost(Duration.ofMinutes(1))
                .until(() -> suite.database("catalog")
                                .query("select 1 from pg_replication_slots where active", row -> row.getInt(1))
                                .size()
                        == 2);
    }

    private void discard(String path, UUID subject) {
        parked(path, subject)
                .forEach(event -> door.send(Call.post(
                                        path + "/" + event.path("id").asText() + ":discard",
                                        Json.of("{'reason': 'nobody knows what it said'}"))
                                .as(Door.ADMIN))
                        .expecting(200));
        Awaitility.await("nothing of it is parked")
                .until(() -> parked(path, subject).findAny().isEmpty());
    }

    private Stream<JsonNode> parked(String path, UUID subject) {
        var list = door.send(Call.get(path + "?limit=200").as(Door.ADMIN)).expecting(200);
        return Json.each(list.json().path("items")).stream()
                .filter(event -> subject.toString().equals(event.path("key").asText()))
                .limit(1);
    }

    private Connection operator(String database) {
        return LocalPostgres.operator(Home.at(suite.home()), database);
    }

    private void tell(String connector) throws IOException, InterruptedException {
        var port = Home.at(suite.home()).ports().portInUse("connect");
        var address = URI.create("http://127.0.0.1:" + port + "/connectors/catalog-outbox/" + connector);
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address).PUT(BodyPublishers.noBody());
            var answer = client.send(request.build(), BodyHandlers.discarding());
            assertThat(answer.statusCode()).isIn(202, 204);
        }
    }

    private static void execute(Connection sql, String command) throws SQLException {
        try (var statement = sql.createStatement()) {
            statement.execute(command);
        }
    }
}

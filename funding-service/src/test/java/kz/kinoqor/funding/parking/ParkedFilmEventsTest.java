package kz.kinoqor.funding.parking;

import static kz.kinoqor.funding.harness.Officer.anybody;
import static kz.kinoqor.funding.harness.Officer.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.kinoqor.contracts.FactJson;
import kz.kinoqor.funding.harness.FilmCopy;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import kz.kinoqor.kit.query.Queries;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ParkedFilmEventsTest {

    private static final byte[] CUT_OFF = "{\"filmId\":".getBytes(StandardCharsets.UTF_8);

    private static final String PARKED_FOR_NOBODY = """
            insert into inbox_parked (id, subscription, topic, partition, record_offset, record_key,
                                      headers, cause, detail, state)
            values ('%s', 'gone', 'kinoqor.catalog.films', 0, 1, 'a', '{}', 'refused', 'once', 'PARKED')
            """;

    private final FilmCopy copy;
    private final DataSource database;
    private final Queries queries;
    private final UUID film = UUID.randomUUID();
    private Topicside topic;

    @SuppressWarnings("NullAway.Init") // each test opens the topic first
    ParkedFilmEventsTest(FilmCopy copy, DataSource database, Queries queries) {
        this.copy = copy;
        this.database = database;
        this.queries = queries;
    }

    @BeforeEach
    void open() {
        topic = new Topicside();
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void aFactThatCannotBeReadWaitsWithThoseBehindItUntilItIsCorrected() {
        topic.sendBroken(Topicside.film(film), CUT_OFF);
        topic.send(Topicside.stage(film, "SHOOTING"));
        copy.arrived();
        var parked = parked("PARKED");
        assertThat(copy.find(film)).isEmpty();

        as("admin")
                .body("{\"value\": %s, \"reason\": \"the record was cut off\"}"
                        .formatted(FactJson.write(Topicside.film(film))))
                .post("/v1/funding/parked-events/" + parked + ":redrive")
                .then()
                .statusCode(200);

        assertThat(copy.await(film, 2)).isEqualTo(new FilmCopy.Row(2, "Фильм", "SHOOTING"));
    }

    @Test
    void aFactMayBeLeftOutForGood() {
        topic.sendBroken(Topicside.film(film), CUT_OFF);
        var parked = parked("PARKED");
        as("admin").get("/v1/funding/parked-events/" + parked).then().statusCode(200);

        discard(parked).then().statusCode(200).body("remaining", equalTo(0));

        as("admin")
                .get("/v1/funding/parked-events/" + parked)
                .then()
                .statusCode(404)
                .body("code", equalTo("parked-event-unknown"));
    }

    @Test
    void whatWaitsBehindAnotherIsNotDecidedFirst() {
        topic.sendBroken(Topicside.film(film), CUT_OFF);
        topic.send(Topicside.stage(film, "SHOOTING"));
        var behind = parked("BEHIND");

        discard(behind).then().statusCode(409).body("code", equalTo("parked-event-not-first"));
    }

    @Test
    void whoeverRunsTheSuiteSeesWhatIsParked() {
        topic.sendBroken(Topicside.film(film), CUT_OFF);
        var parked = parked("PARKED");

        as("admin")
                .get("/v1/funding/parked-events?limit=200&subscription=funding-films")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(parked.toString()));
    }

    @Test
    void nobodyElseDoes() {
        anybody().get("/v1/funding/parked-events").then().statusCode(401).body("code", equalTo("unauthenticated"));

        as("fund-officer")
                .get("/v1/funding/parked-events")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void aReaderThatIsGoneCannotTakeWhatWasParkedForIt() throws SQLException {
        var id = UUID.randomUUID();
        try (var sql = database.getConnection();
                var insert = sql.createStatement()) {
            insert.execute(PARKED_FOR_NOBODY.formatted(id));
        }

        as("admin")
                .post("/v1/funding/parked-events/" + id + ":redrive")
                .then()
                .statusCode(409)
                .body("code", equalTo("parked-event-reader-gone"));
    }

    private static Response discard(UUID parked) {
        return as("admin")
                .body("{\"reason\": \"sent by mistake\"}")
                .post("/v1/funding/parked-events/" + parked + ":discard");
    }

    /** Waits until a record of the film is parked in this state. */
    private UUID parked(String state) {
        Awaitility.await("a parked record of " + film)
                .atMost(Duration.ofSeconds(30))
                .until(() -> firstParked(state).isPresent());
        return firstParked(state).orElseThrow();
    }

    private Optional<UUID> firstParked(String state) {
        return queries.first("""
                select id
                  from inbox_parked
                 where record_key = ?
                   and state = ?
                 order by id
                """, row -> row.getObject("id", UUID.class), film.toString(), state);
    }
}

package kz.kinoqor.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import kz.kinoqor.contracts.schema.FactSchema;
import kz.kinoqor.system.door.Answer;
import kz.kinoqor.system.door.Call;
import kz.kinoqor.system.door.Door;
import kz.kinoqor.system.door.Forms;
import kz.kinoqor.system.door.Json;
import kz.kinoqor.system.door.Purse;
import kz.kinoqor.system.road.Told;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.stack.SystemTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** One fact, all the way: from a request to everywhere it must be seen. */
@SystemTest
@Order(10)
class JourneyTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Suite suite;
    private final Door door;

    JourneyTest(Suite suite) {
        this.suite = suite;
        this.door = suite.door();
    }

    @Test
    void aFilmIsCountedWhenItsPositionHasBeenReached() {
        var before = films("1931", "");
        var film = register("Counted film", "1931");
        assertThat(films("1931", "&waitFor=" + film.position())).isEqualTo(before + 1);
    }

    @Test
    void theThreadShowsTheEventWithTheTraceOfTheRequest() {
        var film = door.send(Call.post("/v1/films", Forms.film("Traced film", "2026"))
                        .as(Door.EDITOR)
                        .with("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"))
                .expecting(201);
        var thread = door.read("/v1/films/" + film.id() + "/thread?waitFor=" + film.position())
                .json();
        assertThat(thread.path("title").asText()).isEqualTo("Traced film");
        assertThat(Json.each(thread.path("items"))).singleElement().satisfies(event -> {
            assertThat(event.path("type").asText()).isEqualTo("kz.kinoqor.catalog.film.registered.v1");
            assertThat(event.path("traceId").asText()).isEqualTo(TRACE);
        });
    }

    @Test
    void theFeedTellsTheEvent() {
        var film = register("Fed film", "2026");
        var told = Awaitility.await("the feed tells of " + film.id())
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> Json.each(
                                door.read("/v1/feed?thread=" + film.id()).json().path("items")),
                        items -> !items.isEmpty());
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.path("subject").asText()).isEqualTo(film.id().toString());
            assertThat(event.path("sequence").asLong()).isEqualTo(film.revision());
        });
    }

    @Test
    void theRecordOnKafkaIsACloudEventThatItsSchemaAccepts() {
        var film = register("Published film", "2026");
        var record = Awaitility.await("the record is on Kafka")
                .atMost(Duration.ofSeconds(10))
                .until(() -> suite.road().of(film.id()), records -> !records.isEmpty())
                .getFirst();
        assertIsCloudEvent(record, film);
        assertThat(complaintsOfItsSchema(record)).isEmpty();
    }

    @Test
    void aFundAndItsAwardReachTheirReadModels() {
        var purse = new Purse(door);
        var film = register("Funded film", "2026");
        var fund = purse.fund("Fund of the journey");
        var award = purse.grant(fund, film.id(), "1250000.00", "2026-03-01");
        var health = door.read("/v1/analytics/funds/" + fund + "/health?asOf=2026-06-01&waitFor=" + award.position())
                .json();
        assertThat(health.path("projects").asInt()).isEqualTo(1);
        var thread = door.read("/v1/films/" + film.id() + "/thread?waitFor=" + award.position())
                .json();
        assertThat(thread.at("/money/0/committed/amount").asText()).isEqualTo("1250000.00");
    }

    @Test
    void anOrganisationIsInTheCensusWhenItsPositionHasBeenReached() {
        var organisation = door.edit("/v1/organisations", Json.of("""
                        {'names': [{'text': 'Organisation of the journey', 'lang': 'en', 'kind': 'PREFERRED'}],
                         'legalForm': 'LLP', 'activities': ['FILM'], 'collection': 'synthetic-journey',
                         'ownership': [{'ownershipClass': 'PRIVATE', 'validFrom': '2020'}],
                         'region': [{'code': 'KZ-75', 'validFrom': '2020'}]}
                        """)).expecting(201);
        var census = door.read(
                        "/v1/census?asOf=2024-12-31&collection=synthetic-journey&waitFor=" + organisation.position())
                .json();
        assertThat(census.path("total").asInt()).isEqualTo(1);
        assertThat(census.at("/ownership/private").asInt()).isEqualTo(1);
    }

    private Answer register(String title, String year) {
        return door.edit("/v1/films", Forms.film(title, year)).expecting(201);
    }

    private int films(String year, String more) {
        return door.read("/v1/analytics/films?groupBy=year&yearFrom=" + year + "&yearTo=" + year + more)
                .json()
                .path("total")
                .asInt();
    }

    private static void assertIsCloudEvent(Told record, Answer film) {
        UUID id = film.id();
        assertThat(record.topic()).isEqualTo("kinoqor.catalog.films");
        assertThat(record.key()).isEqualTo(id.toString());
        assertThat(record.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/kinoqor/catalog")
                .containsEntry("ce_type", "kz.kinoqor.catalog.film.registered.v1")
                .containsEntry("ce_subject", id.toString())
                .containsEntry("ce_partitionkey", id.toString())
                .containsEntry("ce_correlationid", id.toString())
                .containsEntry("ce_sequence", Long.toString(film.revision()))
                .containsEntry("content-type", "application/json");
        assertThat(UUID.fromString(record.id()).version()).isEqualTo(7);
        assertThat(record.header("ce_time")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        assertThat(record.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    }

    private static Set<ValidationMessage> complaintsOfItsSchema(Told record) {
        var schema = FactSchema.of(record.type()).orElseThrow();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(schema.json())
                .validate(record.value(), InputFormat.JSON);
    }
}

package kz.kinoqor.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.system.door.Answer;
import kz.kinoqor.system.door.Call;
import kz.kinoqor.system.door.Door;
import kz.kinoqor.system.door.Forms;
import kz.kinoqor.system.door.Json;
import kz.kinoqor.system.door.Purse;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.stack.SystemTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** Tolqyn Film Fund held against what it promised: 5.5 bn tenge, 15 to 20 projects, three years. */
@SystemTest
@Order(20)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FundHealthTest {

    /** The sample data's own record. */
    private static final UUID TOLQYN = UUID.fromString("0190a000-0006-7000-8000-000000000001");

    private static final String AFTER_A_YEAR = "2026-01-01";

    /** 1.9 bn tenge in all; the last two are withdrawn later. */
    private static final List<String> AMOUNTS =
            List.of("300000000.00", "300000000.00", "300000000.00", "400000000.00", "300000000.00", "300000000.00");

    private final Door door;
    private final Purse purse;
    private final List<Answer> awards = new ArrayList<>();

    FundHealthTest(Suite suite) {
        this.door = suite.door();
        this.purse = new Purse(door);
    }

    @Test
    @Order(1)
    void withoutAStartThereIsNoPace() {
        var refusal = door.get("/v1/analytics/funds/" + TOLQYN + "/health?asOf=" + AFTER_A_YEAR)
                .expecting(409);
        assertThat(refusal.code()).isEqualTo("promise-start-unknown");
        assertThat(refusal.json().path("errors")).hasSize(2);
    }

    @Test
    @Order(2)
    void withSixProjectsItIsOnTrackAfterAYear() {
        promises().forEach(this::stateTheStart);
        AMOUNTS.forEach(this::grant);
        var health = health(AFTER_A_YEAR, awards.getLast());
        assertThat(health.path("committed").path("amount").asText()).isEqualTo("1900000000.00");
        assertThat(health.path("committedPercent").asText()).isEqualTo("34.55");
        assertThat(health.path("projects").asInt()).isEqualTo(6);
        assertThat(health.path("status").asText()).isEqualTo("ON_TRACK");
        assertThat(band(health, "PROJECTS")).isEqualTo("5.00..6.67");
        assertThat(health.at("/derived/meanTicket/minMillions").asText()).isEqualTo("275.0");
        assertThat(health.at("/derived/meanTicket/maxMillions").asText()).isEqualTo("366.7");
    }

    @Test
    @Order(3)
    void withFourProjectsItIsBehindAndThePastStaysAsItWas() {
        var last = awards.subList(4, 6).stream()
                .map(award -> purse.terminate(award, "2025-12-15"))
                .toList()
                .getLast();
        var health = health(AFTER_A_YEAR, last);
        assertThat(health.path("projects").asInt()).isEqualTo(4);
        assertThat(health.path("status").asText()).isEqualTo("BEHIND");
        assertThat(health("2025-12-14", last).path("projects").asInt()).isEqualTo(6);
    }

    private List<JsonNode> promises() {
        return Json.each(door.read("/v1/funds/" + TOLQYN + "/promises").json().path("items"));
    }

    /** The same figures again, with a start; a promise is never edited. */
    private void stateTheStart(JsonNode promise) {
        var size = "SIZE".equals(promise.path("metric").asText());
        var path = "/v1/funds/%s/promises/%s:supersede"
                .formatted(TOLQYN, promise.path("id").asText());
        var body = Json.of(
                """
                {'metric': '%s', 'min': '%s', 'max': '%s', 'months': 36, 'start': '2025-01-01', %s
                 'source': {'id': 'aifc-creative-sector'}, 'startSource': {'id': 'system-test'},
                 'reason': 'a test source states the start'}
                """,
                promise.path("metric").asText(),
                promise.path("min").asText(),
                promise.path("max").asText(),
                size ? "'currency': 'KZT'," : "");
        door.send(Call.post(path, body).as(Door.OFFICER)).expecting(201);
    }

    private void grant(String amount) {
        var film = door.edit("/v1/films", Forms.film("Film number %d of a fund".formatted(awards.size()), "2025"))
                .expecting(201);
        awards.add(purse.grant(TOLQYN, film.id(), amount, "2025-06-01"));
    }

    private JsonNode health(String day, Answer written) {
        return door.read("/v1/analytics/funds/%s/health?asOf=%s&waitFor=%s".formatted(TOLQYN, day, written.position()))
                .json();
    }

    private static String band(JsonNode health, String metric) {
        return Json.each(health.path("promises")).stream()
                .filter(promise -> metric.equals(promise.path("metric").asText()))
                .map(promise -> promise.at("/band/min").asText() + ".."
                        + promise.at("/band/max").asText())
                .findFirst()
                .orElse("no band");
    }
}

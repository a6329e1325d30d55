package kz.kinoqor.system.poison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.system.door.Call;
import kz.kinoqor.system.door.Door;
import kz.kinoqor.system.door.Forms;
import kz.kinoqor.system.door.Json;
import kz.kinoqor.system.road.Stranger;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.stack.SystemTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Somebody puts broken JSON on the films' topic. Everything it puts there lies on one partition. */
@SystemTest
@Order(60)
class PoisonTest {

    private static final String REGISTERED = "kz.kinoqor.catalog.film.registered.v1";
    private static final String TITLE_ADDED = "kz.kinoqor.catalog.film.title-added.v1";
    private static final String STAGE_CHANGED = "kz.kinoqor.catalog.film.stage-changed.v1";
    private static final String BROKEN = "{\"filmId\": ";
    private static final Duration SOON = Duration.ofSeconds(2);

    /** Each service parks for its own readers. */
    private static final List<String> PARKED = List.of("/v1/analytics/parked-events", "/v1/funding/parked-events");

    private final Door door;
    private final Stranger stranger;
    private final UUID film = UUID.randomUUID();

    PoisonTest(Suite suite) {
        this.door = suite.door();
        this.stranger = suite.road().stranger();
    }

    @AfterEach
    void leave() {
        stranger.close();
    }

    @Test
    void othersFlowOnBesideAPoisonedKey() {
        poison(film);
        var neighbour = UUID.randomUUID();
        stranger.tell(Topics.FILMS, REGISTERED, neighbour, 1, registered(neighbour));
        var ownFilm = door.edit("/v1/films", Forms.film("Film beside the poison", "2026"));
        door.read("/v1/films/" + ownFilm.id() + "/thread?timeout=PT2S&waitFor=" + ownFilm.position());
        Awaitility.await("the neighbour on the same partition")
                .atMost(SOON)
                .until(() -> thread(neighbour).equals(List.of(1L)));
        assertThat(thread(film)).containsExactly(1L);
        discard(film);
    }

    @Test
    void afterAFixTheParkedOnesAreAppliedInOrder() {
        poison(film);
        assertThat(states(film)).containsOnly("PARKED", "BEHIND");
        var fix = Json.of("{'value': %s, 'reason': 'the closing brace was lost'}", titleAdded(film));
        decide(film, "redrive", fix);
        assertThat(thread(film)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatIsDiscardedIsLeftOutAndTheNextGoOn() {
        poison(film);
        discard(film);
        assertThat(thread(film)).containsExactly(1L, 3L);
    }

    /** A good fact, one that cannot be read, and a good one behind it; returns when the readers have met them all. */
    private void poison(UUID subject) {
        stranger.tell(Topics.FILMS, REGISTERED, subject, 1, registered(subject));
        stranger.tell(Topics.FILMS, TITLE_ADDED, subject, 2, BROKEN);
        stranger.tell(Topics.FILMS, STAGE_CHANGED, subject, 3, stageChanged(subject));
        Awaitility.await("the key is parked by every reader of films")
                .atMost(Duration.ofSeconds(10))
                .until(() -> states(subject).size() == 2 * readersOfFilms());
    }

    private void discard(UUID subject) {
        decide(subject, "discard", Json.of("{'reason': 'nobody knows what it said'}"));
    }

    /** Said once to each service, it counts for every reader there. */
    private void decide(UUID subject, String verb, String body) {
        PARKED.forEach(path -> parked(path, subject)
                .filter(event -> "PARKED".equals(event.path("state").asText()))
                .findFirst()
                .map(event -> path + "/" + event.path("id").asText() + ":" + verb)
                .ifPresentOrElse(
                        href -> door.send(Call.post(href, body).as(Door.ADMIN)).expecting(200),
                        () -> fail("nothing of " + subject + " is parked at " + path)));
        Awaitility.await("every reader goes on")
                .atMost(Duration.ofSeconds(10))
                .until(() -> states(subject).isEmpty());
    }

    private List<String> states(UUID subject) {
        return PARKED.stream()
                .flatMap(path -> parked(path, subject))
                .map(event -> event.path("state").asText())
                .toList();
    }

    private Stream<JsonNode> parked(String path, UUID subject) {
        var list = door.send(Call.get(path + "?limit=200").as(Door.ADMIN)).expecting(200);
        return Json.each(list.json().path("items")).stream()
                .filter(event -> subject.toString().equals(event.path("key").asText()));
    }

    private long readersOfFilms() {
        var notOfFilms = List.of("orgcensus", "fundhealth");
        var analytics = Json.each(door.read("/v1/projections").json().path("items")).stream()
                .filter(projection ->
                        !notOfFilms.contains(projection.path("name").asText()))
                .mapToLong(projection -> projection.hasNonNull("previousBuild") ? 2 : 1)
                .sum();
        return analytics + 1;
    }

    private List<Long> thread(UUID subject) {
        var answer = door.get("/v1/films/" + subject + "/thread");
        return answer.status() == 404
                ? List.of()
                : Json.each(answer.expecting(200).json().path("items")).stream()
                        .map(item -> item.path("sequence").asLong())
                        .toList();
    }

    private static String registered(UUID subject) {
        return Json.of("""
                {'filmId': '%s', 'slug': 'poisoned', 'kind': 'UNKNOWN', 'stage': 'UNKNOWN', 'year': 'unknown',
                 'titles': [{'text': 'Poisoned film', 'lang': 'en', 'script': 'Latn', 'kind': 'ORIGINAL'}],
                 'countries': [], 'identifiers': [], 'collection': 'synthetic-system-test'}
                """, subject);
    }

    private static String titleAdded(UUID subject) {
        return Json.of("""
                {'filmId': '%s', 'title': {'text': 'Cured film', 'lang': 'en', 'script': 'Latn', 'kind': 'ALTERNATIVE'}}
                """, subject);
    }

    private static String stageChanged(UUID subject) {
        return Json.of("{'filmId': '%s', 'from': 'UNKNOWN', 'to': 'IDEA', 'at': '2026'}", subject);
    }
}

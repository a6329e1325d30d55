package kz.kinoqor.catalog.film;

import static kz.kinoqor.catalog.harness.Editor.editor;
import static kz.kinoqor.catalog.harness.Editor.film;
import static kz.kinoqor.catalog.harness.Editor.id;
import static kz.kinoqor.contracts.EventSize.LARGEST_VALUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.query.Queries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much a film may be, and what is said where it is more. */
@QuarkusTest
class FilmBoundsTest {

    private static final Pattern SIZE = Pattern.compile("would have (\\d+) bytes, at most " + LARGEST_VALUE);
    private static final Ids IDS = new Ids(Clock.systemUTC());
    private static final int LONG_TITLES = 120;
    private static final int PLAIN_TITLES = 30;
    private static final int LONGEST = 500;

    private final Queries queries;

    @Inject
    FilmBoundsTest(Queries queries) {
        this.queries = queries;
    }

    @Test
    void theLargestFilmIsAnnouncedAndOneByteMoreIsRefused() {
        var beyond = excess(large(0));

        var largest = large(beyond);

        largest.then().statusCode(201);
        assertThat(queries.list(
                        "select octet_length(payload) from outbox where subject = ?",
                        row -> row.getInt(1),
                        id(largest)))
                .containsExactly(LARGEST_VALUE);
        assertThat(excess(large(beyond - 1))).isEqualTo(1);
    }

    @Test
    void whatIsRefusedForItsSizeIsNotThere() {
        var chosen = IDS.next();

        editor().body(largeBody(0, chosen)).post("/v1/films").then().statusCode(413);

        editor().get("/v1/films/" + chosen).then().statusCode(404);
    }

    @Test
    void aSentenceOfMoreThanAFormIsRefused() {
        editor().body(title("x".repeat(1_300_000)))
                .post("/v1/films")
                .then()
                .statusCode(413)
                .body("code", equalTo("content-too-large"));
    }

    @Test
    void aSentenceOfMoreThanATitleIsRefused() {
        editor().body(title("x".repeat(900_000)))
                .post("/v1/films")
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("text-too-long"));
    }

    @ParameterizedTest
    @CsvSource({"201, list-too-long", "300000, list-too-long", "200, more-findings"})
    void ofManyFaultsFewAreTold(int titles, String said) {
        var body = "{\"kind\": \"SHORT\", \"titles\": [" + "{},".repeat(titles - 1) + "{}]}";

        var answer = editor().body(body).post("/v1/films");

        answer.then().statusCode(422).body("errors.code", hasItems(said));
        assertThat(answer.jsonPath().getList("errors")).hasSizeLessThanOrEqualTo(51);
        assertThat(answer.body().asByteArray()).hasSizeLessThan(64 * 1024);
    }

    @Test
    void titlesThatComeOneByOneHaveTheSameBound() {
        var titles = IntStream.range(0, 199)
                .mapToObj(n -> "{\"text\": \"Other %d\", \"lang\": \"en\", \"kind\": \"ALTERNATIVE\"}".formatted(n));
        var film = editor().body(filmOf(IDS.next(), titles)).post("/v1/films");
        film.then().statusCode(201);

        editor().header("If-Match", "\"1\"")
                .body("{\"text\": \"One more\", \"lang\": \"en\", \"kind\": \"ALTERNATIVE\"}")
                .post("/v1/films/" + id(film) + "/titles")
                .then()
                .statusCode(409)
                .body("code", equalTo("record-full"))
                .body("detail", containsString("200 titles"));
    }

    @ParameterizedTest
    @CsvSource({"a\\u0000b, text-unreadable", "a\\ud800b, text-unreadable"})
    void aReasonIsReadAsEveryText(String reason, String code) {
        editor().header("If-Match", "\"1\"")
                .body("{\"stage\": \"SHOOTING\", \"at\": \"2026\", \"reason\": \"" + reason + "\"}")
                .put("/v1/films/" + film("Reasoned") + "/stage")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/reason")))
                .body("errors.code", equalTo(List.of(code)));
    }

    @Test
    void theRegionOfATitleCanBeStored() {
        editor().body("""
                {"kind": "SHORT", "titles": [{"text": "Somewhere", "lang": "en", "kind": "ORIGINAL", "region": "a\\u0000b"}]}
                """)
                .post("/v1/films")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/titles/0/region")))
                .body("errors.code", equalTo(List.of("text-unreadable")));
    }

    @ParameterizedTest
    @CsvSource({"Narnia; drop table, place-malformed", "KZ-XYZ, region-unknown"})
    void theRegionOfATitleIsAPlace(String region, String code) {
        editor().body("""
                {"kind": "SHORT", "titles": [{"text": "Somewhere", "lang": "en", "kind": "ORIGINAL", "region": "%s"}]}
                """.formatted(region))
                .post("/v1/films")
                .then()
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo("/titles/0/region"))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void noPersonHasTheIdOfAFilm() {
        var shared = film("The Namesake");

        editor().body("""
                {"id": "%s", "names": [{"text": "Namesake", "lang": "en", "kind": "PREFERRED"}]}
                """.formatted(shared))
                .post("/v1/people")
                .then()
                .statusCode(409)
                .body("code", equalTo("person-id-taken"));
    }

    private static int excess(Response refused) {
        refused.then().statusCode(413).body("code", equalTo("event-too-large"));
        var size = SIZE.matcher(refused.jsonPath().getString("detail"));
        assertThat(size.find()).isTrue();
        return Integer.parseInt(size.group(1)) - LARGEST_VALUE;
    }

    private static Response large(int without) {
        return editor().body(largeBody(without, IDS.next())).post("/v1/films");
    }

    /** Titles of four bytes a character, and plain ones of which single bytes can be left out. */
    private static byte[] largeBody(int without, UUID id) {
        var each = without / PLAIN_TITLES;
        var rest = without % PLAIN_TITLES;
        var titles = Stream.concat(
                IntStream.range(0, LONG_TITLES).mapToObj(n -> "🎬".repeat(LONGEST)),
                IntStream.range(0, PLAIN_TITLES).mapToObj(n -> "x".repeat(LONGEST - each - (n < rest ? 1 : 0))));
        return filmOf(id, titles.map(FilmBoundsTest::alternative)).getBytes(StandardCharsets.UTF_8);
    }

    private static String alternative(String text) {
        return "{\"text\": \"" + text + "\", \"lang\": \"en\", \"kind\": \"ALTERNATIVE\"}";
    }

    private static String title(String text) {
        return "{\"kind\": \"SHORT\", \"titles\": [{\"text\": \"" + text
                + "\", \"lang\": \"en\", \"kind\": \"ORIGINAL\"}]}";
    }

    private static String filmOf(UUID id, Stream<String> others) {
        return "{\"id\": \"" + id
                + "\", \"kind\": \"SHORT\", \"titles\": [{\"text\": \"Large\", \"lang\": \"en\", \"kind\": \"ORIGINAL\"},"
                + others.collect(Collectors.joining(",")) + "]}";
    }
}

package kz.kinoqor.catalog.intake;

import static io.restassured.RestAssured.given;
import static kz.kinoqor.catalog.intake.Imports.CSV;
import static kz.kinoqor.catalog.intake.Imports.NDJSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.kinoqor.local.testing.PostgresForTests;
import kz.kinoqor.local.testing.TestTokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(TestTokens.class)
@DisplayName("An import of films")
class FilmImportTest {

    @Inject
    Register register;

    @Inject
    Interruption interruption;

    @Test
    void of_the_reference_films_accounts_for_every_line_and_adds_nothing_the_second_time() throws Exception {
        var before = register.counts();
        var first = Imports.toItsEnd(referenceFilms());
        assertThat(first.summary()).containsExactly("SUCCEEDED", 1794L, 1793L, 0L, 1L);
        assertThat(first.results()).hasSize(1794);
        assertThat(first.outcomes()).startsWith("2 REGISTERED", "3 REGISTERED").endsWith("1795 REGISTERED");
        // The file itself misspells one identifier: tt420238 lacks a digit, and nobody guesses which.
        assertThat(first.errors()).containsExactly("649 /imdb identifier-malformed");
        assertThat(grown(before)).containsExactly(1793L, 1793L, 1793L, 1793L);
        assertThat(first.operation().path("ignoredColumns").toString())
                .contains("clean_test", "budget_2013$", "decade code")
                .doesNotContain("title");
        given().get("/v1/films?collection=reference-bechdel&year=2013&limit=1")
                .then()
                .body("items[0].titles[0].text", equalTo("21 & Over"))
                .body("items[0].titles[0].lang", equalTo("en"))
                .body("items[0].identifiers[0].value", equalTo("tt1711425"))
                .body("items[0].source.id", equalTo("fivethirtyeight-bechdel"))
                .body("items[0].kind", equalTo("UNKNOWN"));

        var second = Imports.toItsEnd(referenceFilms());
        assertThat(second.summary()).containsExactly("SUCCEEDED", 1794L, 0L, 1793L, 1L);
        assertThat(second.results().getFirst().path("filmId"))
                .isEqualTo(first.results().getFirst().path("filmId"));
        assertThat(grown(before)).containsExactly(1793L, 1793L, 1793L, 1793L);
        assertThat(register.leftovers()).containsExactly(0L, 0L);
    }

    @Test
    void that_is_a_dry_run_foresees_everything_and_changes_nothing() throws Exception {
        var csv = "title,year,imdb\n" + numbered(450, i -> "Dry %d,2001,tt80%05d".formatted(i, i))
                + "Dry 7,2001,tt8000007\n" + "Another,2001,tt8000009\n,2001,\n";
        var before = register.counts();
        var dry = Imports.toItsEnd(Imports.of(CSV, csv).queryParam("dryRun", true));
        assertThat(dry.operation().path("dryRun").asBoolean()).isTrue();
        assertThat(dry.summary()).containsExactly("SUCCEEDED", 453L, 450L, 2L, 1L);
        assertThat(dry.outcomes())
                .startsWith("2 VALID")
                .endsWith("451 VALID", "452 ALREADY_PRESENT", "453 ALREADY_PRESENT", "454 REJECTED");
        assertThat(grown(before)).containsExactly(0L, 0L, 0L, 0L);
        assertThat(register.leftovers()).containsExactly(0L, 0L);

        assertThat(Imports.toItsEnd(Imports.of(CSV, csv)).summary()).containsExactly("SUCCEEDED", 453L, 450L, 2L, 1L);
    }

    @Test
    void with_bad_lines_enters_the_good_ones_and_says_what_is_wrong_with_each_bad_one() {
        var lines = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> switch (i) {
                    case 100 -> "{\"titles\":";
                    case 200 -> "{\"titles\":[{\"text\":\"No kind\",\"lang\":\"xx\",\"kind\":\"ORIGINAL\"}]}";
                    case 300 -> "{\"titles\":[]}";
                    case 400 -> film("Bad year 400").replace("}]", "}],\"year\":\"2024-13\"");
                    case 500 ->
                        film("Bad imdb 500")
                                .replace("}]", "}],\"identifiers\":[{\"scheme\":\"IMDB\",\"value\":\"nm1\"}]");
                    case 600 -> "x".repeat((1 << 20) + 1);
                    case 700 -> film("Unknown member").replace("}]", "}],\"color\":\"red\"");
                    case 800 -> film("Bad runtime").replace("}]", "}],\"runtimeMinutes\":0,\"stage\":\"DONE\"");
                    case 900 -> film("Trailing") + " {}";
                    case 1000 -> "null";
                    default -> film("Good line " + i);
                })
                .collect(Collectors.joining("\n"));
        var ended = Imports.toItsEnd(Imports.of(NDJSON, lines));
        assertThat(ended.summary()).containsExactly("SUCCEEDED", 1000L, 990L, 0L, 10L);
        assertThat(ended.errors())
                .containsExactly(
                        "100  json-broken",
                        "200 /titles/0/lang language-unknown",
                        "300 /titles one-original-title",
                        "400 /year date-impossible",
                        "500 /identifiers/0/value identifier-malformed",
                        "600  line-too-long",
                        "700 /color member-unknown",
                        "800 /stage choice-unknown",
                        "800 /runtimeMinutes out-of-range",
                        "900  member-of-other-form",
                        "1000  required");
        assertThat(ended.results().get(99).path("errors").path(0).path("message"))
                .hasSize(3);
    }

    @Test
    void with_lines_that_are_not_utf_8_enters_the_others() {
        var good = film("Before the broken one") + "\n";
        var bytes = (good + "{\"year\":\"ÿ\"}\n" + film("Behind the broken one")).getBytes(StandardCharsets.ISO_8859_1);
        var ended = Imports.toItsEnd(Imports.of(NDJSON, "").body(bytes));
        assertThat(ended.outcomes()).containsExactly("1 REGISTERED", "2 REJECTED", "3 REGISTERED");
        assertThat(ended.errors()).containsExactly("2  line-not-utf8");
    }

    @Test
    void with_a_reference_to_no_character_enters_the_others() {
        var csv = "title,lang\nA&#x110000;B,en\nA&amp;B,en\n";
        var ended = Imports.toItsEnd(Imports.of(CSV, csv).queryParam("decodeHtmlEntities", true));
        assertThat(ended.outcomes()).containsExactly("2 REJECTED", "3 REGISTERED");
        assertThat(ended.errors()).containsExactly("2  reference-unknown");
    }

    /** However a plan came to be one that nobody can read. */
    @Test
    void with_a_plan_that_cannot_be_read_fails_and_holds_up_no_other() throws Exception {
        var stuck = register.unreadableImport();

        var after = Imports.toItsEnd(Imports.of(NDJSON, film("After it")));

        assertThat(after.outcomes()).containsExactly("1 REGISTERED");
        assertThat(Imports.awaitEnd(stuck).summary()).first().isEqualTo("FAILED");
    }

    @Test
    void names_the_columns_of_a_csv_that_are_wrong() {
        var csv = """
                title,lang,year,countries,runtimeMinutes,imdb,eidr
                Right,en,2001,KZ;FR,90,,
                Wrong,kz,20010,KZ;XX,ninety,tt1,10.5240/0000-0000-0000-0000-0000-0
                "Open,en,2001,,,,
                Short,en
                "Two
                lines",en,2001,,,,
                Right too,,,,,,
                """;
        var ended = Imports.toItsEnd(Imports.of(CSV, csv));
        assertThat(ended.outcomes())
                .containsExactly(
                        "2 REGISTERED", "3 REJECTED", "4 REJECTED", "5 REJECTED", "6 REJECTED", "8 REGISTERED");
        assertThat(ended.errors())
                .containsExactly(
                        "3 /runtimeMinutes number-malformed",
                        "3 /lang language-mistaken",
                        "3 /year date-malformed",
                        "3 /countries/1 country-unknown",
                        "3 /imdb identifier-malformed",
                        "3 /eidr identifier-check-digit",
                        "4  line-malformed",
                        "5  line-columns",
                        "6 /title text-unreadable");
    }

    @Test
    void keeps_films_of_the_same_name_apart_and_takes_the_same_line_once() {
        var csv = """
                title,year,imdb
                Namesake,1980,tt7654301
                Namesake,2020,
                Namesake,1980,tt7654302
                Namesake,2020,#N/A
                Namesake by another name,1980,tt7654301
                """;
        var ended = Imports.toItsEnd(Imports.of(CSV, csv));
        assertThat(ended.outcomes())
                .containsExactly(
                        "2 REGISTERED", "3 REGISTERED", "4 REGISTERED", "5 ALREADY_PRESENT", "6 ALREADY_PRESENT");
        assertThat(ended.results().get(3).path("filmId"))
                .isEqualTo(ended.results().get(1).path("filmId"));
        assertThat(ended.results().get(4).path("filmId"))
                .isEqualTo(ended.results().get(0).path("filmId"));
        assertThat(Imports.toItsEnd(Imports.of(CSV, csv.replace("Namesake,2020,\n", "Namesake,2020,\r\n")))
                        .summary())
                .containsExactly("SUCCEEDED", 5L, 0L, 5L, 0L);
    }

    @Test
    void knows_films_that_were_posted_by_their_identifiers_and_ids() {
        var id = UUID.fromString("0197a3f2-7c1e-7d50-9b1a-5f0e2c3f9c01");
        var posted = film("Posted before")
                .replace(
                        "{\"titles\"",
                        "{\"id\":\"" + id + "\",\"kind\":\"SERIES\",\"identifiers\":"
                                + "[{\"scheme\":\"IMDB\",\"value\":\"tt7100001\"}],\"titles\"");
        given().auth()
                .oauth2(TestTokens.token("catalog-editor"))
                .contentType(ContentType.JSON)
                .body(posted)
                .post("/v1/films")
                .then()
                .statusCode(201);
        var ended = Imports.toItsEnd(Imports.of(
                NDJSON,
                String.join(
                        "\n",
                        film("Known by its identifier")
                                .replace("}]", "}],\"identifiers\":[{\"scheme\":\"IMDB\",\"value\":\"tt7100001\"}]"),
                        film("Known by its id").replace("{\"titles\"", "{\"id\":\"" + id + "\",\"titles\""),
                        film("Another film")
                                .replace("}]", "}],\"identifiers\":[{\"scheme\":\"IMDB\",\"value\":\"tt7100002\"}]"),
                        film("Both")
                                .replace(
                                        "}]",
                                        "}],\"identifiers\":[{\"scheme\":\"IMDB\",\"value\":\"tt7100002\"},"
                                                + "{\"scheme\":\"IMDB\",\"value\":\"tt7100001\"}]"))));
        assertThat(ended.outcomes())
                .containsExactly("1 ALREADY_PRESENT", "2 ALREADY_PRESENT", "3 REGISTERED", "4 REJECTED");
        assertThat(ended.results().getFirst().path("filmId").asText()).isEqualTo(id.toString());
        assertThat(ended.errors()).containsExactly("4  identifiers-of-several", "4  identifiers-of-several");
    }

    @Test
    void announces_films_as_one_that_is_posted_is_announced() throws Exception {
        var trace = "0af7651916cd43dd8448eb211c80319c";
        var ended = Imports.toItsEnd(
                Imports.of(NDJSON, film("Told of").replace("}]", "}],\"year\":\"2019\",\"countries\":[\"KZ\"]"))
                        .queryParam("collection", "told-of")
                        .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01"));
        var film = ended.results().getFirst().path("filmId").asText();
        assertThat(register.text("select type || ' ' || sequence || ' ' || correlation_id || ' ' || topic from outbox "
                        + "where subject = '" + film + "'"))
                .isEqualTo("kz.kinoqor.catalog.film.registered.v1 1 " + film + " kinoqor.catalog.films");
        assertThat(register.text("select traceparent from outbox where subject = '" + film + "'"))
                .contains(trace);
        assertThat(register.text("select payload::jsonb ->> 'collection' from outbox where subject = '" + film + "'"))
                .isEqualTo("told-of");
    }

    @Test
    void makes_films_that_read_as_posted_ones_do() {
        var like = film("Read alike")
                .replace(
                        "}]",
                        "}],\"kind\":\"SERIES\",\"year\":\"2019?\",\"countries\":[\"KZ\"],"
                                + "\"source\":{\"id\":\"a-text\"}");
        var posted = given().auth()
                .oauth2(TestTokens.token("catalog-editor"))
                .contentType(ContentType.JSON)
                .body(like)
                .post("/v1/films")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getMap("");
        var id = Imports.toItsEnd(Imports.of(NDJSON, like))
                .results()
                .getFirst()
                .path("filmId")
                .asText();
        var imported =
                given().get("/v1/films/" + id).then().extract().jsonPath().getMap("");
        for (var own : List.of("id", "slug")) {
            posted.remove(own);
            imported.remove(own);
        }
        assertThat(imported).isEqualTo(posted);
    }

    @Test
    void that_breaks_off_between_chunks_goes_on_and_enters_nothing_twice() throws Exception {
        var csv = "title,year,imdb\n" + numbered(900, i -> "Broken off %d,2001,tt81%05d".formatted(i, i));
        var before = register.counts();
        interruption.arm(2);
        var ended = Imports.toItsEnd(Imports.of(CSV, csv));
        assertThat(interruption.happened()).isEqualTo(2);
        assertThat(ended.summary()).containsExactly("SUCCEEDED", 900L, 900L, 0L, 0L);
        assertThat(ended.outcomes()).doesNotHaveDuplicates().hasSize(900);
        assertThat(grown(before)).containsExactly(900L, 900L, 900L, 900L);
        assertThat(register.leftovers()).containsExactly(0L, 0L);
    }

    @Test
    void under_a_key_is_one_operation_however_often_it_is_sent() {
        var csv = "title\nUnder a key\n";
        var first = Imports.send(Imports.of(CSV, csv).header("Idempotency-Key", "import-1"));
        first.then().statusCode(202);
        Imports.awaitEnd(first.path("id"));
        var again = Imports.send(Imports.of(CSV, csv).header("Idempotency-Key", "import-1"));
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(again.header("Location"))
                .endsWith("/v1/operations/" + first.path("id"))
                .endsWith(again.header("Operation-Location"));
        Imports.send(Imports.of(CSV, csv + "Another\n").header("Idempotency-Key", "import-1"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reuse"));
        Imports.send(Imports.of(CSV, csv).queryParam("dryRun", true).header("Idempotency-Key", "import-1"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reuse"));
        Imports.send(Imports.of(CSV, csv).header("Idempotency-Key", "not a key"))
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-malformed"));
    }

    @Test
    void whose_sender_dies_ends_and_frees_its_key() throws Exception {
        var begun = "title\nNever to be entered\n";
        try (var dying = open("import-of-the-dead", 1_000_000)) {
            dying.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
            dying.getOutputStream().flush();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> Imports.send(Imports.of(CSV, begun).header("Idempotency-Key", "import-of-the-dead"))
                                    .then()
                                    .body("code", equalTo("idempotency-key-in-flight")));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> given().get("/v1/operations?state=FAILED")
                        .then()
                        .body("items.problem.code", hasItem("content-malformed")));
        assertThat(register.leftovers()).containsExactly(0L, 0L);
        assertThat(Imports.toItsEnd(Imports.of(CSV, begun).header("Idempotency-Key", "import-of-the-dead"))
                        .summary())
                .containsExactly("SUCCEEDED", 1L, 1L, 0L, 0L);
    }

    @Test
    void of_nothing_succeeds_with_nothing() {
        var ended = Imports.toItsEnd(Imports.of(NDJSON, "\n"));
        assertThat(ended.summary()).containsExactly("SUCCEEDED", 0L, 0L, 0L, 0L);
        assertThat(ended.operation().path("progress").path("percent").asInt()).isEqualTo(100);
    }

    @Test
    void needs_an_editor_a_known_media_type_and_a_header_with_a_title() {
        given().urlEncodingEnabled(false)
                .contentType(CSV)
                .body("title\n")
                .post("/v1/films:import")
                .then()
                .statusCode(401);
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(TestTokens.token("analyst"))
                .contentType(CSV)
                .body("title\n")
                .post("/v1/films:import")
                .then()
                .statusCode(403);
        Imports.send(Imports.of("application/json", "{}")).then().statusCode(415);
        Imports.send(Imports.of("text/csv; charset=windows-1251", "title\n"))
                .then()
                .statusCode(415);
        Imports.send(Imports.of(CSV, "name,year\nA,2001\n"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("header-without-title"));
        Imports.send(Imports.of(CSV, "")).then().statusCode(422).body("errors[0].code", equalTo("required"));
        for (var column : List.of("\u0000", "\u0001", "\u202eyear", "\ufffd")) {
            Imports.send(Imports.of(CSV, "title," + column + "\nA,2001\n"))
                    .then()
                    .statusCode(422)
                    .body("errors[0].code", equalTo("text-unreadable"));
        }
        for (var wrong : List.of(
                "dryRun=1",
                "decodeHtmlEntities=yes",
                "kind=FILM",
                "stage=DONE",
                "titleLang=kz",
                "collection=A%20Set",
                "sourceId=%20")) {
            Imports.send(Imports.of(CSV, "title\n").queryParam(wrong.split("=", 2)[0], wrong.split("=", 2)[1]))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("parameter-invalid"))
                    .body("errors[0].parameter", equalTo(wrong.split("=", 2)[0]));
        }
    }

    @Test
    void may_be_longer_than_a_form() {
        var padding = " ".repeat(100_000);
        var lines = IntStream.range(0, 120)
                .mapToObj(i -> film("Long file " + i) + padding)
                .collect(Collectors.joining("\n"));
        assertThat(Imports.toItsEnd(Imports.of(NDJSON, lines)).summary())
                .containsExactly("SUCCEEDED", 120L, 120L, 0L, 0L);
        given().auth()
                .oauth2(TestTokens.token("catalog-editor"))
                .contentType(ContentType.JSON)
                .body(film("Long form") + padding.repeat(120))
                .post("/v1/films")
                .then()
                .statusCode(413)
                .body("code", equalTo("content-too-large"));
    }

    @Test
    void says_how_it_stands() {
        var ended = Imports.toItsEnd(Imports.of(NDJSON, film("How it stands") + "\n{}"));
        var operation = "/v1/operations/" + ended.id();
        var tag = given().get(operation)
                .then()
                .statusCode(200)
                .body("kind", equalTo("FILM_IMPORT"))
                .body("progress.percent", equalTo(100))
                .body("progress.linesTotal", equalTo(2))
                .body("result.href", equalTo(operation + "/results"))
                .body("startedAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"))
                .body("finishedAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(operation).then().statusCode(304);
        assertThat(Imports.results(ended.id(), "?outcome=REJECTED"))
                .extracting(line -> line.path("line").asLong())
                .containsExactly(2L);
        given().get("/v1/operations?state=SUCCEEDED&limit=200").then().body("items.id", hasItem(ended.id()));
        given().get(operation + "/results?outcome=LOST")
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter-invalid"));
        given().get("/v1/operations/0197a3f2-7c1e-7d50-9b1a-5f0e2c3f9cff")
                .then()
                .statusCode(404)
                .body("code", equalTo("operation-unknown"));
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(TestTokens.token("catalog-editor"))
                .post(operation + ":cancel")
                .then()
                .statusCode(409)
                .body("code", equalTo("operation-finished"));
    }

    private List<Long> grown(List<Long> before) throws SQLException {
        var now = register.counts();
        return IntStream.range(0, before.size())
                .mapToObj(i -> now.get(i) - before.get(i))
                .toList();
    }

    private static io.restassured.specification.RequestSpecification referenceFilms() throws IOException {
        try (var csv = FilmImportTest.class.getResourceAsStream("/sample/films-bechdel.csv")) {
            var text = new String(Objects.requireNonNull(csv).readAllBytes(), StandardCharsets.UTF_8);
            return Imports.of(CSV, text)
                    .queryParam("collection", "reference-bechdel")
                    .queryParam("titleLang", "en")
                    .queryParam("decodeHtmlEntities", true)
                    .queryParam("sourceId", "fivethirtyeight-bechdel");
        }
    }

    private static String film(String title) {
        return "{\"titles\":[{\"text\":\"" + title + "\",\"lang\":\"en\",\"kind\":\"ORIGINAL\"}]}";
    }

    private static String numbered(int count, java.util.function.IntFunction<String> line) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> line.apply(i) + "\n")
                .collect(Collectors.joining());
    }

    /** A request that promises more bytes than it will send. */
    private static Socket open(String key, int length) throws IOException {
        var server = URI.create(io.restassured.RestAssured.baseURI + ":" + io.restassured.RestAssured.port);
        var socket = new Socket(server.getHost(), server.getPort());
        var head = "POST /v1/films:import HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nContent-Length: "
                + length + "\r\nIdempotency-Key: " + key + "\r\nAuthorization: Bearer "
                + TestTokens.token("catalog-editor") + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}

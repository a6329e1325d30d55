package kz.kinoqor.catalog.credit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kz.kinoqor.local.testing.PostgresForTests;
import kz.kinoqor.local.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(TestTokens.class)
@DisplayName("Credits over HTTP")
class CreditResourceTest {

    private static final String NOBODY = "0197a3f2-7c1e-7d50-9b1a-5f0e2c3f9c77";

    private String film = "";
    private String person = "";

    @BeforeEach
    void aFilmAndAPerson() {
        film = created("/v1/films", """
                {"titles": [{"text": "Ander", "lang": "kk", "kind": "ORIGINAL"}], "kind": "SHORT_FICTION"}
                """);
        person = created("/v1/people", """
                {"names": [{"text": "Alina Mustafina", "lang": "en", "kind": "PREFERRED"}]}
                """);
    }

    @Test
    void are_agreed_unless_they_say_otherwise_and_take_the_next_place_of_their_role() {
        credit("DIRECTOR", "")
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.containsString("/v1/credits/"))
                .header("Kinoqor-Position", notNullValue())
                .body("status", equalTo("AGREED"))
                .body("billing", equalTo(1))
                .body("contributorName", equalTo("Alina Mustafina"));
        credit("DIRECTOR", ",\"status\":\"PROPOSED\"")
                .statusCode(201)
                .body("status", equalTo("PROPOSED"))
                .body("billing", equalTo(2));
        credit("CAST", ",\"billing\":7").statusCode(201).body("billing", equalTo(7));
        credit("CAST", "").statusCode(201).body("billing", equalTo(8));
        credit("CAST", ",\"billing\":7")
                .statusCode(409)
                .body("code", equalTo("billing-taken"))
                .body("errors[0].pointer", equalTo("/billing"));
        given().get("/v1/films/" + film + "/credits")
                .then()
                .statusCode(200)
                .body("items.role", contains("DIRECTOR", "DIRECTOR", "CAST", "CAST"));
        given().get("/v1/films/" + film)
                .then()
                .body(
                        "credits.name",
                        contains("Alina Mustafina", "Alina Mustafina", "Alina Mustafina", "Alina Mustafina"));
    }

    @Test
    void that_come_at_the_same_time_never_take_the_same_place() throws Exception {
        try (var editors = Executors.newVirtualThreadPerTaskExecutor()) {
            var posts = IntStream.range(0, 20)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> credit("WRITER", "").extract().path("billing"))
                    .toList();
            var billings = editors.invokeAll(posts).stream()
                    .map(post -> post.resultNow())
                    .sorted()
                    .toList();
            assertThat(billings).isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
        }
    }

    @Test
    void can_be_contested_and_agreed_by_whoever_has_seen_them() {
        var id = credit("EDITOR", ",\"status\":\"PROPOSED\"").extract().<String>path("id");
        act(id, "agree", null, "").statusCode(428);
        act(id, "agree", "\"7\"", "").statusCode(412).body("code", equalTo("revision-stale"));
        act(id, "agree", "\"1\"", "")
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("status", equalTo("AGREED"));
        act(id, "agree", "\"2\"", "").statusCode(409).body("code", equalTo("credit-stands"));
        act(id, "dispute", "\"2\"", "{}").statusCode(422).body("errors[0].code", equalTo("required"));
        act(id, "dispute", "\"2\"", "{\"reason\":\"The contract names another\"}")
                .statusCode(200)
                .body("status", equalTo("DISPUTED"))
                .body("disputeReason", equalTo("The contract names another"));
        act(id, "dispute", "\"3\"", "{\"reason\":\"Again\"}").statusCode(409).body("code", equalTo("credit-contested"));
        act(id, "agree", "\"3\"", "").statusCode(200).body("disputeReason", nullValue());
        given().header("If-None-Match", "\"4\"").get("/v1/credits/" + id).then().statusCode(304);
        given().get("/v1/credits/" + id).then().statusCode(200).body("revision", equalTo(4));
    }

    @Test
    void need_a_film_and_a_contributor_of_the_register() {
        credit(NOBODY, "PERSON", "DIRECTOR", "")
                .statusCode(422)
                .body("code", equalTo("contributor-unknown"))
                .body("errors[0].message.kk", notNullValue());
        credit(person, "ORGANISATION", "DIRECTOR", "").statusCode(422).body("code", equalTo("contributor-unknown"));
        credit("GAFFER", ",\"billing\":0,\"status\":\"DISPUTED\"")
                .statusCode(422)
                .body("errors.pointer", contains("/role", "/billing", "/status"));
        film = NOBODY;
        credit("DIRECTOR", "").statusCode(404).body("code", equalTo("film-unknown"));
        given().get("/v1/films/" + NOBODY + "/credits").then().statusCode(404).body("code", equalTo("film-unknown"));
        given().get("/v1/credits/" + NOBODY).then().statusCode(404).body("code", equalTo("credit-unknown"));
    }

    @Test
    void may_bring_an_id_of_their_own_once() {
        var id = ",\"id\":\"0197a3f2-7c1e-7d50-9b1a-5f0e2c3f9c78\"";
        credit("COMPOSER", id).statusCode(201);
        credit("COMPOSER", id).statusCode(200).body("billing", equalTo(1));
        credit("EDITOR", id).statusCode(409).body("code", equalTo("credit-id-taken"));
    }

    /** Later members win over earlier ones of the same name. */
    private ValidatableResponse credit(String role, String more) {
        return credit(person, "PERSON", role, more);
    }

    private ValidatableResponse credit(String contributor, String kind, String role, String more) {
        return editor().body("""
                        {"contributorId":"%s","contributorKind":"%s","role":"%s"%s}
                        """.formatted(contributor, kind, role, more))
                .post("/v1/films/" + film + "/credits")
                .then();
    }

    private static ValidatableResponse act(
            String id, String verb, @org.jspecify.annotations.Nullable String seen, String body) {
        var request = seen == null ? editor() : editor().header("If-Match", seen);
        return (body.isEmpty() ? request : request.body(body))
                .post("/v1/credits/" + id + ":" + verb)
                .then();
    }

    private static String created(String path, String body) {
        return editor().body(body).post(path).then().statusCode(201).extract().path("id");
    }

    private static RequestSpecification editor() {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(TestTokens.token("catalog-editor"))
                .contentType(ContentType.JSON);
    }
}

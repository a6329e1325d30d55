package kz.kinoqor.gateway.surface;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import kz.kinoqor.gateway.remote.RemoteServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all answers have in common, the gateway's own and those that it passes on; and what a browser shows of an error. */
@QuarkusTest
@QuarkusTestResource(RemoteServices.class)
class EveryAnswerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/films/7",
                "/v1/films/long",
                "/v1/films/refused",
                "/v1/films/dead",
                "/v1/funds",
                "/v1/status",
                "/v1/nowhere",
                "/v1/films/a%5Cb",
                "/openapi",
                "/problems/not-found",
                "/en/",
                "/"
            })
    void isProtectedAndSaysWhoMayKeepIt(String path) {
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .when()
                .get(path)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Cache-Control", notNullValue());
    }

    @Test
    void whatAServiceSaysOfKeepingIsPassedOn() {
        given().get("/v1/films/long").then().header("Cache-Control", "no-cache");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/kk/nowhere           | en | 404 | kk | Бұл мекенжайда ештеңе жоқ",
                "/ru/nowhere           | en | 404 | ru | По этому адресу ничего нет",
                "/en/nowhere           | ru | 404 | en | There is nothing at this address",
                "/v1/nowhere           | ru | 404 | ru | По этому адресу ничего нет",
                "/problems/none        | en | 404 | en | There is nothing at this address",
                "/v1/films/refused     | kk | 409 | kk | /id: тым ұзын",
                "/v1/films/dead        | ru | 503 | ru | Сейчас это недоступно",
                "/v1/funds             | kk | 503 | kk | Бұл қазір қолжетімсіз",
                "/v1/films/silent      | en | 504 | en | The answer took too long",
                "/v1/films/stuck       | en | 504 | en | The answer took too long",
                "/v1/films/a%5Cb       | en | 400 | en | This request cannot be read",
            })
    void aBrowserGetsAPageInTheLanguageOfThePath(
            String path, String accepted, int status, String language, String words) {
        browser(accepted)
                .get(path)
                .then()
                .statusCode(status)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", language)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("style-src 'self'"))
                .body(allOf(
                        containsString("<html lang=\"" + language + "\">"),
                        containsString(words),
                        not(containsString("<b>Another</b>")),
                        not(containsString("NOT_FOUND"))));
    }

    @Test
    void aBrowserThatAsksForTheHeadHearsOfThePage() {
        browser("kk")
                .head("/v1/films/refused")
                .then()
                .statusCode(409)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Language", "kk")
                .header("Content-Length", nullValue());
    }

    @Test
    void aMethodABoundAndALongAddressArePagesToo() {
        browser("en").delete("/v1/status").then().statusCode(405).contentType("text/html;charset=UTF-8");
        browser("en")
                .body("x".repeat(2 * 1024 * 1024))
                .post("/v1/films")
                .then()
                .statusCode(413)
                .body(containsString("Too much was sent at once"));
        browser("en")
                .get("/v1/films?q=" + "x".repeat(9 * 1024))
                .then()
                .statusCode(414)
                .body(containsString("The address is too long"));
        browser("en")
                .header("Authorization", "Bearer nonsense")
                .get("/v1/films")
                .then()
                .statusCode(401)
                .body(containsString("A valid token is needed here"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/json, text/html;q=0.9",
                "text/html;q=0",
                "text/html, image/gif, image/jpeg, */*; q=0.2"
            })
    void aProgramGetsTheProblem(String accept) {
        given().header("Accept", accept)
                .get("/v1/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
    }

    @Test
    void aFormThatIsRuledOutIsNotSent() {
        given().header("Accept", "application/json;q=0")
                .get("/v1/status")
                .then()
                .statusCode(406);
        given().header("Accept", "application/xml").get("/problems").then().statusCode(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/", "/docs", "/docs/films"})
    void whatACallerCallsUsIsNotRepeated(String path) {
        given().header("Host", "evil.example")
                .header("Accept", "text/html")
                .get(path)
                .then()
                .statusCode(200)
                .body(not(containsString("evil.example")));
    }

    /** Asks as browsers do. */
    private static RequestSpecification browser(String language) {
        return given().urlEncodingEnabled(false)
                .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .header("Accept-Language", language);
    }
}

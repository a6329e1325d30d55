package kz.kinoqor.gateway.home;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import kz.kinoqor.gateway.remote.Documents;
import kz.kinoqor.gateway.remote.RemoteServices;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RemoteServices.class)
class PagesTest {

    private static final Pattern BROKEN =
            Pattern.compile("\\bNOT_FOUND\\b|\\bundefined\\b|\\bNaN\\b|>null<|\\{msg:|msg_");

    @AfterEach
    void callAnalyticsBack() {
        given().urlEncodingEnabled(false)
                .post("/v1/analytics/double:back")
                .then()
                .statusCode(204);
    }

    @ParameterizedTest
    @CsvSource({"ru, /ru/", "'en-GB,en;q=0.8', /en/", "de, /kk/"})
    void theFrontDoorLeadsToTheReadersLanguage(String header, String page) {
        given().redirects()
                .follow(false)
                .header("Accept-Language", header)
                .when()
                .get("/")
                .then()
                .statusCode(302)
                .header("Location", containsString(page))
                .header("Vary", containsString("Accept-Language"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | 1\u00a0812 | Фильм тіркелді | Кішкентай ханзада | 320\u00a0000\u00a0000,00\u00a0₸",
                "ru | 1\u00a0812 | Фильм зарегистрирован | Кішкентай ханзада | 320\u00a0000\u00a0000,00\u00a0₸",
                "en | 1,812 | Film registered | The Little Prince | KZT\u00a0320,000,000.00",
            })
    void theFirstPageShowsCountsAndEventsInItsLanguage(
            String language, String films, String event, String title, String sum) {
        var page = pageWithNews("/" + language + "/");

        assertThat(page)
                .contains(
                        "<html lang=\"" + language + "\">",
                        "<data value=\"1812\" data-count=\"films\">" + films + "</data>")
                .contains(event, title, sum, "/v1/films/" + Documents.FILM + "/thread");
    }

    @Test
    void anEventWithMarkupInItIsOnlyText() {
        assertThat(pageWithNews("/en/")).doesNotContain("<script>alert").contains("kz.kinoqor.later.thing.happened.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kk/", "/ru/", "/en/", "/kk/status", "/ru/status", "/en/status", "/docs", "/problems"})
    void noPageHasAHoleOrAnythingInline(String path) {
        var page = page(path);

        assertThat(BROKEN.matcher(page).results().map(match -> match.group())).isEmpty();
        assertThat(page).doesNotContain(" style=", "<style", " onclick=").containsOnlyOnce("<h1");
        assertThat(page).doesNotContainPattern("<script(?![^>]* src=)");
    }

    @Test
    void theSwitchOfLanguageKeepsThePageAndTheQuestion() {
        assertThat(page("/ru/status?a=1"))
                .contains("href=\"/kk/status?a=1\"", "href=\"/en/status?a=1\"", "hreflang=\"kk\"");
    }

    @ParameterizedTest
    @CsvSource({"kk, бір рет", "ru, однажды", "en, recorded once"})
    void thePageStandsWhileAnalyticsIsAwayAndSaysSo(String language, String headline) {
        given().urlEncodingEnabled(false)
                .post("/v1/analytics/double:away")
                .then()
                .statusCode(204);

        Awaitility.await()
                .untilAsserted(() -> given().accept("text/html")
                        .when()
                        .get("/" + language + "/")
                        .then()
                        .statusCode(200)
                        .body(containsString(headline))
                        .body(containsString("data-away")));
    }

    @Test
    void whatChangesIsThereAsJsonInTheReadersLanguage() {
        given().when()
                .get("/kk/live")
                .then()
                .statusCode(200)
                .body("counts.find { it.key == 'films' }.text", equalTo("1\u00a0812"))
                .body("stations.find { it.key == 'debezium' }.word", equalTo("істеп тұр"))
                .body("stations.find { it.key == 'http' }.state", equalTo("down"));
    }

    @Test
    void theStatusNamesEachPartAndWhatIsAway() {
        given().when()
                .get("/v1/status")
                .then()
                .statusCode(200)
                .body("status", equalTo("DEGRADED"))
                .body("parts.find { it.name == 'catalog-service' }.state", equalTo("UP"))
                .body("parts.find { it.name == 'funding-service' }.state", equalTo("DOWN"))
                .body("projections.find { it.name == 'overview' }.lag", equalTo(3))
                .body("connectors.find { it.name == 'catalog-outbox' }.state", equalTo("RUNNING"))
                .body("unreachable", hasItem("funding-service"));
    }

    @Test
    void theStylesAreKeptForEverUnderTheirHash() {
        var page = page("/en/");
        var href = page.replaceAll("(?s).*href=\"(/assets/[0-9a-f]+/kinoqor\\.css)\".*", "$1");

        given().when()
                .get(href)
                .then()
                .statusCode(200)
                .contentType(containsString("text/css"))
                .header("Cache-Control", containsString("immutable"));
    }

    /** What was remembered while analytics was away is forgotten after a moment. */
    private static String pageWithNews(String path) {
        return Awaitility.await()
                .until(() -> page(path), page -> !page.contains("data-away") && !page.contains(">—</data>"));
    }

    private static String page(String path) {
        return given().accept("text/html")
                .when()
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}

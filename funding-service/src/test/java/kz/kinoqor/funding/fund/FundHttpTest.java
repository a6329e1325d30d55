package kz.kinoqor.funding.fund;

import static kz.kinoqor.funding.harness.Officer.anybody;
import static kz.kinoqor.funding.harness.Officer.as;
import static kz.kinoqor.funding.harness.Officer.fund;
import static kz.kinoqor.funding.harness.Officer.id;
import static kz.kinoqor.funding.harness.Officer.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kinoqor.contracts.funding.FundEvent;
import kz.kinoqor.kit.testing.OutboxRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FundHttpTest {

    private static final String TOLQYN = """
            {"names": [{"text": "Tolqyn Film Fund OEIC Ltd.", "lang": "en"}],
             "kind": "PRIVATE_OEIC", "ownership": "PRIVATE", "disciplines": ["FILM"], "currency": "KZT",
             "collection": "%s",
             "source": {"id": "aifc-creative-sector", "quote": "Kazakhstan's first private film investment fund"}}
            """;

    @Test
    void aFundIsPutOnRecordAndReadBack() {
        var answer = officer().body(TOLQYN.formatted("set-of-one")).post("/v1/funds");

        answer.then().statusCode(201).header("ETag", "\"1\"");
        anybody()
                .get("/v1/funds/" + id(answer))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("names[0].text", equalTo("Tolqyn Film Fund OEIC Ltd."))
                .body("kind", equalTo("PRIVATE_OEIC"))
                .body("ownership", equalTo("PRIVATE"))
                .body("disciplines", contains("FILM"))
                .body("source.id", equalTo("aifc-creative-sector"))
                .body("promises", hasSize(0));
    }

    @Test
    void aRegistrationIsAnnouncedOnTheFundsOwnThread() {
        var fund = fund();

        assertThat(OutboxRows.of(fund)).singleElement().satisfies(row -> {
            assertThat(row.topic()).isEqualTo("kinoqor.funding.funds");
            assertThat(row.thread()).isEqualTo(fund);
            assertThat(row.fact()).isInstanceOf(FundEvent.FundRegistered.class);
        });
    }

    @Test
    void whoHasTheFundNeedNotReadItAgain() {
        anybody()
                .header("If-None-Match", "\"1\"")
                .get("/v1/funds/" + fund())
                .then()
                .statusCode(304);
    }

    @Test
    void aFundThatIsNotOnRecordIsNotThere() {
        anybody().get("/v1/funds/" + UUID.randomUUID()).then().statusCode(404).body("code", equalTo("fund-unknown"));
        anybody().get("/v1/funds/" + UUID.randomUUID() + "/promises").then().statusCode(404);
    }

    @Test
    void anIdIsUsedOnce() {
        var chosen = TOLQYN.formatted("a-set").replaceFirst("\\{", "{\"id\": \"" + fund() + "\",");

        officer().body(chosen).post("/v1/funds").then().statusCode(409).body("code", equalTo("fund-id-taken"));
    }

    @Test
    void aFundThatBreaksRulesHearsOfAllOfThemInThreeLanguages() {
        officer()
                .body("{\"names\": [], \"kind\": \"SECRET\", \"ownership\": \"STATE\"}")
                .post("/v1/funds")
                .then()
                .statusCode(422)
                .body("code", equalTo("content-invalid"))
                .body("errors.pointer", contains("/names", "/kind"))
                .body("errors.message", everyItem(allOf(hasKey("kk"), hasKey("ru"), hasKey("en"))));
    }

    @Test
    void fundsAreListedByWhatTheyAre() {
        var collection = "set-" + UUID.randomUUID();
        var fund = id(officer().body(TOLQYN.formatted(collection)).post("/v1/funds"));

        for (var filter : List.of("ownership=PRIVATE", "kind=PRIVATE_OEIC", "discipline=FILM")) {
            anybody()
                    .get("/v1/funds?collection=" + collection + "&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(fund.toString()));
        }
        anybody()
                .get("/v1/funds?discipline=MUSIC&collection=" + collection)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void aWalkByCursorMeetsEveryFundOnce() {
        var collection = "set-" + UUID.randomUUID();
        var all = IntStream.range(0, 5)
                .mapToObj(_ -> id(officer().body(TOLQYN.formatted(collection)).post("/v1/funds")))
                .map(UUID::toString)
                .toList();

        assertThat(walk("/v1/funds?limit=2&collection=" + collection)).containsExactlyElementsOf(all);
    }

    @Test
    void aListThatIsAskedForWronglyIsRefused() {
        anybody().get("/v1/funds?limit=0").then().statusCode(400).body("code", equalTo("limit-invalid"));
        anybody().get("/v1/funds?cursor=mine").then().statusCode(400).body("code", equalTo("cursor-invalid"));
        anybody().get("/v1/funds?ownership=MINE").then().statusCode(400).body("code", equalTo("parameter-invalid"));
    }

    @Test
    void aCursorStaysWithItsFilter() {
        var collection = "set-" + UUID.randomUUID();
        Stream.of(1, 2)
                .forEach(_ -> officer().body(TOLQYN.formatted(collection)).post("/v1/funds"));
        String next =
                anybody().get("/v1/funds?limit=1&collection=" + collection).path("next");

        anybody()
                .get("/v1/funds?limit=1&cursor=" + next)
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-of-other-filter"));
    }

    @Test
    void onlyOfficersPutFundsOnRecord() {
        anybody()
                .contentType("application/json")
                .body(TOLQYN.formatted("a-set"))
                .post("/v1/funds")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
        as("catalog-editor")
                .body(TOLQYN.formatted("a-set"))
                .post("/v1/funds")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void theLastPageHasNoNext() {
        anybody().get("/v1/funds?collection=set-of-none").then().statusCode(200).body("next", nullValue());
    }

    private static List<String> walk(String first) {
        var seen = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var page = anybody().get(cursor == null ? first : first + "&cursor=" + cursor);
            seen.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);
        return seen;
    }
}

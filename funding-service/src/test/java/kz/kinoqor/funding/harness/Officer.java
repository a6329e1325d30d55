package kz.kinoqor.funding.harness;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import kz.kinoqor.kit.testing.Requests;

/** What a fund's officer does over HTTP. */
public final class Officer {

    private Officer() {}

    /** Paths go out as they are written: a colon before a verb stays a colon. */
    public static RequestSpecification as(String role) {
        return Requests.as(role).urlEncodingEnabled(false);
    }

    public static RequestSpecification anybody() {
        return Requests.anonymous();
    }

    public static RequestSpecification officer() {
        return as("fund-officer");
    }

    /** An officer who means one thing: with a key of its own. */
    public static RequestSpecification withNewKey() {
        return officer().header("Idempotency-Key", UUID.randomUUID());
    }

    /** Puts a fund on record and gives its id. */
    public static UUID fund() {
        var fund = officer().body("""
                {"names": [{"text": "Үлгі қоры", "lang": "kk"}], "kind": "FOUNDATION", "ownership": "STATE"}
                """).post("/v1/funds");
        return id(fund.then().statusCode(201).extract().response());
    }

    /** An award of 40 m tenge, as sent. */
    public static String award(UUID fund, UUID film) {
        return """
                {"fundId": "%s", "filmId": "%s", "kind": "GRANT", "origin": "STATE", "grantedOn": "2026-02-15",
                 "amount": {"amount": "40000000.00", "currency": "KZT"}, "collection": "synthetic"}
                """.formatted(fund, film);
    }

    /** Grants an award to a film that funding knows, and gives the answer. */
    public static Response granted(UUID fund, UUID film) {
        return withNewKey()
                .body(award(fund, film))
                .post("/v1/awards")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    public static UUID id(Response response) {
        return UUID.fromString(response.path("id"));
    }
}

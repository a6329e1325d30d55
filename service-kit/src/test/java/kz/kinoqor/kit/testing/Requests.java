package kz.kinoqor.kit.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import kz.kinoqor.local.testing.TestTokens;

/** Requests to the service under test. */
public final class Requests {

    private Requests() {}

    /** Without a token, as the public reads. */
    public static RequestSpecification anonymous() {
        return given().contentType(ContentType.JSON);
    }

    /** With a token of this role. */
    public static RequestSpecification as(String role) {
        return anonymous().auth().oauth2(TestTokens.token(role));
    }
}

package kz.kinoqor.catalog.harness;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import kz.kinoqor.kit.testing.Requests;

/** What somebody who keeps the register does over HTTP. */
public final class Editor {

    private Editor() {}

    public static RequestSpecification editor() {
        return Requests.as("catalog-editor");
    }

    public static RequestSpecification anybody() {
        return Requests.anonymous();
    }

    /** Registers a film and gives its id. */
    public static UUID film(String title) {
        return film(title, "sample");
    }

    /** Registers a film of a collection and gives its id. */
    public static UUID film(String title, String collection) {
        return id(editor().body("""
                {"titles": [{"text": "%s", "lang": "en", "kind": "ORIGINAL"}], "kind": "FEATURE_FICTION",
                 "stage": "SHOOTING", "year": "2024", "countries": ["KZ"], "collection": "%s"}
                """.formatted(title, collection)).post("/v1/films"));
    }

    /** Registers a person and gives the id. */
    public static UUID person(String name) {
        return id(editor().body("""
                {"names": [{"text": "%s", "lang": "en", "kind": "PREFERRED"}], "roles": ["DIRECTOR"]}
                """.formatted(name)).post("/v1/people"));
    }

    /** Registers an organisation and gives its id. */
    public static UUID organisation(String name) {
        return id(editor().body("""
                {"names": [{"text": "%s", "lang": "en", "kind": "PREFERRED"}], "legalForm": "LLP"}
                """.formatted(name)).post("/v1/organisations"));
    }

    /** Registers a festival of which only the country is known, and gives its id. */
    public static UUID festivalIn(String country) {
        return id(editor().body("""
                {"country": "%s"}
                """.formatted(country)).post("/v1/festivals"));
    }

    /** The id of what was just registered. */
    public static UUID id(Response response) {
        response.then().statusCode(201);
        return UUID.fromString(response.path("id"));
    }
}

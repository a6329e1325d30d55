package kz.kinoqor.catalog.person;

import static kz.kinoqor.catalog.harness.Editor.anybody;
import static kz.kinoqor.catalog.harness.Editor.editor;
import static kz.kinoqor.catalog.harness.Editor.id;
import static kz.kinoqor.catalog.harness.Editor.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import kz.kinoqor.contracts.catalog.PersonEvent;
import kz.kinoqor.kit.testing.OutboxRows;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PersonHttpTest {

    private static final String MUSTAFINA = """
            {"names": [{"text": "Алина Мустафина", "lang": "ru", "kind": "PREFERRED"},
                       {"text": "Alina Mustafina", "lang": "en", "kind": "PREFERRED"}],
             "roles": ["DIRECTOR", "WRITER"], "identifiers": [{"scheme": "ORCID", "value": "%s"}],
             "collection": "%s", "source": {"id": "astana-times-mustafina"}}
            """;

    @Test
    void aPersonIsRegisteredAndReadBack() {
        var registered = editor().body(MUSTAFINA.formatted("0000-0002-1825-0097", "people-one"))
                .post("/v1/people");

        registered.then().statusCode(201).header("ETag", "\"1\"");
        anybody()
                .get(registered.header("Location"))
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Алина Мустафина"))
                .body("names.script", contains("Cyrl", "Latn"))
                .body("roles", contains("DIRECTOR", "WRITER"))
                .body("identifiers[0].value", equalTo("0000-0002-1825-0097"))
                .body("source.id", equalTo("astana-times-mustafina"));
        assertThat(OutboxRows.of(id(registered))).singleElement().satisfies(row -> {
            assertThat(row.topic()).isEqualTo("kinoqor.catalog.people");
            assertThat(row.fact()).isInstanceOf(PersonEvent.PersonRegistered.class);
        });
    }

    @Test
    void aDescriptionIsReplacedByWhoHasSeenIt() {
        var person = person("Yulia Kim");

        editor().header("If-Match", "\"1\"")
                .body("{\"names\": [{\"text\": \"Julia Kim\", \"lang\": \"en\", \"kind\": \"PREFERRED\"}]}")
                .put("/v1/people/" + person)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("displayName", equalTo("Julia Kim"))
                .body("roles", hasSize(0));

        assertThat(OutboxRows.of(person).getLast().fact()).isInstanceOf(PersonEvent.PersonDetailsChanged.class);
    }

    @Test
    void listsAreNarrowedByWhatIsAsked() {
        var wanted = id(editor().body("""
                {"names": [{"text": "Қарлыға Хасен", "lang": "kk", "kind": "PREFERRED"}],
                 "roles": ["EDITOR"], "collection": "narrow-people"}
                """).post("/v1/people")).toString();
        editor().body("""
                {"names": [{"text": "Somebody Else", "lang": "en", "kind": "PREFERRED"}], "collection": "narrow-people"}
                """).post("/v1/people");

        anybody().get("/v1/people?collection=narrow-people&role=EDITOR").then().body("items.id", contains(wanted));
        anybody().queryParam("name", "қарлығ").get("/v1/people").then().body("items.id", contains(wanted));
        anybody().get("/v1/people?collection=narrow-people").then().body("items", hasSize(2));
    }

    @Test
    void whoHasThePersonNeedNotReadThemAgain() {
        anybody()
                .header("If-None-Match", "\"1\"")
                .get("/v1/people/" + person("Known"))
                .then()
                .statusCode(304);
    }

    @Test
    void aPersonWithoutCreditsHasAnEmptyList() {
        anybody()
                .get("/v1/people/" + person("Debutant") + "/credits")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void aPersonWhoIsNotThereIsNotThere() {
        anybody().get("/v1/people/" + UUID.randomUUID()).then().statusCode(404).body("code", equalTo("person-unknown"));
        anybody()
                .get("/v1/people/" + UUID.randomUUID() + "/credits")
                .then()
                .statusCode(404)
                .body("code", equalTo("person-unknown"));
    }

    @Test
    void anIdIsNeverUsedAgain() {
        editor().body("""
                {"id": "%s", "names": [{"text": "Late", "lang": "en", "kind": "PREFERRED"}]}
                """.formatted(person("Early")))
                .post("/v1/people")
                .then()
                .statusCode(409)
                .body("code", equalTo("person-id-taken"));
    }
}

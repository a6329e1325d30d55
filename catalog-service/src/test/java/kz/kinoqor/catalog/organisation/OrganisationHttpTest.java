package kz.kinoqor.catalog.organisation;

import static kz.kinoqor.catalog.harness.Editor.anybody;
import static kz.kinoqor.catalog.harness.Editor.editor;
import static kz.kinoqor.catalog.harness.Editor.id;
import static kz.kinoqor.catalog.harness.Editor.organisation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import kz.kinoqor.contracts.catalog.OrganisationEvent;
import kz.kinoqor.kit.testing.OutboxRows;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganisationHttpTest {

    private static final String TOLQYN = """
            {"names": [{"text": "Tolqyn Film Fund OEIC Ltd.", "lang": "en", "kind": "PREFERRED"}],
             %s "legalForm": "FUND", "ownership": [{"ownershipClass": "FOREIGN", "percent": "60", "country": "QA",
                                                    "validFrom": "2019"}],
             "region": [{"code": "%s", "validFrom": "2019-03"}], "activities": ["FUNDING"],
             "registeredFrom": "2019-03-01", "collection": "%s"}
            """;

    @Test
    void anOrganisationIsRegisteredAndReadBack() {
        var registered = editor().body(TOLQYN.formatted("\"bin\": \"940140000385\",", "KZ-AST", "orgs-one"))
                .post("/v1/organisations");

        registered.then().statusCode(201).header("ETag", "\"1\"");
        anybody()
                .get(registered.header("Location"))
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Tolqyn Film Fund OEIC Ltd."))
                .body("bin", equalTo("940140000385"))
                .body("legalForm", equalTo("FUND"))
                .body("region[0].code", equalTo("KZ-71"))
                .body("ownership[0].percent", equalTo("60"))
                .body("registeredFrom", equalTo("2019-03-01"));
        assertThat(OutboxRows.of(id(registered))).singleElement().satisfies(row -> {
            assertThat(row.topic()).isEqualTo("kinoqor.catalog.organisations");
            assertThat(row.fact()).isInstanceOf(OrganisationEvent.OrganisationRegistered.class);
        });
    }

    @Test
    void aBusinessNumberBelongsToOneOrganisation() {
        // Weights of the first round: 1 for the digit 1 at the first place, so the check digit is 1.
        editor().body(TOLQYN.formatted("\"bin\": \"100000000001\",", "KZ-75", "orgs-bin"))
                .post("/v1/organisations");

        editor().body(TOLQYN.formatted("\"bin\": \"100000000001\",", "KZ-75", "orgs-bin"))
                .post("/v1/organisations")
                .then()
                .statusCode(409)
                .body("code", equalTo("identifier-taken"))
                .body("errors.pointer", contains("/bin"));
        anybody().get("/v1/organisations?collection=orgs-bin").then().body("items", hasSize(1));
    }

    @Test
    void aBusinessNumberIsCheckedByItsLastDigit() {
        editor().body(TOLQYN.formatted("\"bin\": \"940140000386\",", "KZ-75", "orgs-two"))
                .post("/v1/organisations")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/bin"))
                .body("errors.code", contains("identifier-check-digit"));
    }

    @Test
    void aSeatInADividedRegionIsRefusedWithWhatItMayMean() {
        editor().body(TOLQYN.formatted("", "KZ-VOS", "orgs-two"))
                .post("/v1/organisations")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/region/0/code"))
                .body("errors.code", contains("region-ambiguous"))
                .body("errors[0].message.en", containsString("KZ-63, KZ-10"));
    }

    @Test
    void ownersChange() {
        var organisation = organisation("Owned");

        editor().header("If-Match", "\"1\"")
                .body("{\"ownership\": [{\"ownershipClass\": \"STATE\", \"percent\": \"100\"}]}")
                .put("/v1/organisations/" + organisation + "/ownership")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("ownership.ownershipClass", contains("STATE"));

        assertThat(OutboxRows.of(organisation).getLast().fact())
                .isInstanceOf(OrganisationEvent.OrganisationOwnershipChanged.class);
    }

    @Test
    void nobodyOwnsMoreThanTheWhole() {
        editor().header("If-Match", "\"1\"")
                .body("""
                {"ownership": [{"ownershipClass": "STATE", "percent": "60"},
                               {"ownershipClass": "PRIVATE", "percent": "60"}]}
                """)
                .put("/v1/organisations/" + organisation("Overowned") + "/ownership")
                .then()
                .statusCode(422)
                .body("errors.code", contains("stakes-over-whole"))
                .body("errors[0].message.en", containsString("6/5"));
    }

    @Test
    void aDescriptionIsReplacedAndTheOwnersStay() {
        var organisation =
                id(editor().body(TOLQYN.formatted("", "KZ-71", "orgs-three")).post("/v1/organisations"));

        editor().header("If-Match", "\"1\"")
                .body("""
                {"names": [{"text": "Tolqyn", "lang": "en", "kind": "PREFERRED"}], "legalForm": "JSC",
                 "dissolvedOn": "2025-01-31"}
                """)
                .put("/v1/organisations/" + organisation)
                .then()
                .statusCode(200)
                .body("legalForm", equalTo("JSC"))
                .body("dissolvedOn", equalTo("2025-01-31"))
                .body("ownership", hasSize(1));

        assertThat(OutboxRows.of(organisation).getLast().fact())
                .isInstanceOf(OrganisationEvent.OrganisationDetailsChanged.class);
    }

    @Test
    void listsAreNarrowedByWhatIsAsked() {
        var wanted = id(editor().body(TOLQYN.formatted("", "KZ-31", "narrow-orgs"))
                        .post("/v1/organisations"))
                .toString();
        editor().body("""
                {"names": [{"text": "Other", "lang": "en", "kind": "PREFERRED"}], "legalForm": "LLP",
                 "collection": "narrow-orgs"}
                """).post("/v1/organisations");

        for (var filter : new String[] {"region=KZ-31", "region=KZ-ZHA", "legalForm=FUND", "ownershipClass=FOREIGN"}) {
            anybody()
                    .get("/v1/organisations?collection=narrow-orgs&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(wanted));
        }
    }

    @Test
    void aRegionThatMayMeanSeveralIsNoFilter() {
        anybody()
                .get("/v1/organisations?region=KZ-VOS")
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter-invalid"))
                .body("detail", containsString("KZ-63, KZ-10"));
    }

    @Test
    void whoHasTheOrganisationNeedNotReadItAgain() {
        anybody()
                .header("If-None-Match", "\"1\"")
                .get("/v1/organisations/" + organisation("Known"))
                .then()
                .statusCode(304);
    }

    @Test
    void anOrganisationThatIsNotThereIsNotThere() {
        anybody()
                .get("/v1/organisations/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("organisation-unknown"));
    }

    @Test
    void anIdIsNeverUsedAgain() {
        editor().body("""
                {"id": "%s", "names": [{"text": "Late", "lang": "en", "kind": "PREFERRED"}], "legalForm": "LLP"}
                """.formatted(organisation("Early")))
                .post("/v1/organisations")
                .then()
                .statusCode(409)
                .body("code", equalTo("organisation-id-taken"));
    }
}

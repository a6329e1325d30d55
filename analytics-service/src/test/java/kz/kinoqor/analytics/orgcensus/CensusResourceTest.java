package kz.kinoqor.analytics.orgcensus;

import static kz.kinoqor.kit.testing.Requests.anonymous;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.kinoqor.analytics.Awaited;
import kz.kinoqor.contracts.catalog.OrganisationEvent.OrganisationRegistered;
import kz.kinoqor.contracts.catalog.OrganisationEvent.Seat;
import kz.kinoqor.contracts.catalog.OrganisationEvent.Stake;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import kz.kinoqor.local.testing.KafkaForTests;
import kz.kinoqor.local.testing.PostgresForTests;
import kz.kinoqor.local.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(KafkaForTests.class)
@QuarkusTestResource(TestTokens.class)
class CensusResourceTest {

    private static final String CENSUS = "/v1/census";

    @Test
    void reproducesWhatWasPublishedOf2024() {
        var collection = "test-" + UUID.randomUUID();
        try (var topics = new Topicside()) {
            var written = published(collection).map(topics::send).toList();
            Awaited.in(CENSUS, written);

            anonymous()
                    .queryParam("asOf", "2024-12-31")
                    .queryParam("collection", collection)
                    .get(CENSUS)
                    .then()
                    .statusCode(200)
                    .body("onDate", equalTo("2024-12-31"))
                    .body("total", equalTo(121))
                    .body("ownership.private", equalTo(100))
                    .body("ownership.foreign", equalTo(4))
                    .body("legalForms.INDIVIDUAL_ENTREPRENEUR", equalTo(29))
                    .body("nonPrivate.value", equalTo(21))
                    .body("nonPrivate.derived", equalTo(true))
                    .body("regions.find { it.code == 'KZ-75' }.total", equalTo(20))
                    .body("regions.find { it.code == 'KZ-75' }.state", equalTo(1))
                    .body("regions.find { it.code == 'KZ-75' }.foreign", equalTo(2))
                    .body("regions.find { it.code == 'KZ-75' }.name", hasKey("kk"))
                    .body("regions.find { it.code == 'KZ-71' }.total", equalTo(10))
                    .body("regions.find { it.code == 'KZ-71' }.private", equalTo(10))
                    .body("regions.find { it.code == 'KZ-31' }.total", nullValue())
                    .body("regions.find { it.code == 'KZ-31' }.totalKnown", equalTo(false))
                    .body("regions.find { it.code == 'KZ-31' }.state", equalTo(9))
                    .body("regions.find { it.code == 'KZ-27' }.total", equalTo(11))
                    .body("regions.find { it.code == 'KZ-27' }.state", equalTo(5))
                    .body("accounted.state.accounted", equalTo(15))
                    .body("accounted.state.of", equalTo(21))
                    .body("accounted.state.remainder", equalTo(6))
                    .body("accounted.organisations.atLeast", equalTo(50));
        }
    }

    @Test
    void aDayThatIsNoneIsRefusedByName() {
        anonymous()
                .queryParam("asOf", "2024")
                .get(CENSUS)
                .then()
                .statusCode(400)
                .body("code", equalTo("parameter-invalid"))
                .body("errors[0].parameter", equalTo("asOf"));
    }

    @Test
    void theDayIsTodayWhereNobodyNamesOne() {
        anonymous().get(CENSUS).then().statusCode(200).body("onDate.length()", equalTo("2024-12-31".length()));
    }

    private static Stream<OrganisationRegistered> published(String collection) {
        return Stream.of(
                        many(1, collection, "KZ-75", "LLP", "STATE"),
                        many(2, collection, "KZ-75", "LLP", "PRIVATE", "FOREIGN"),
                        many(17, collection, "KZ-75", "LLP", "PRIVATE"),
                        many(10, collection, "KZ-71", "LLP", "PRIVATE"),
                        many(9, collection, "KZ-31", "STATE_ENTERPRISE", "STATE"),
                        many(5, collection, "KZ-27", "STATE_ENTERPRISE", "STATE"),
                        many(6, collection, "KZ-27", "LLP", "PRIVATE"),
                        many(29, collection, null, "INDIVIDUAL_ENTREPRENEUR", "PRIVATE"),
                        many(34, collection, null, "LLP", "PRIVATE"),
                        many(2, collection, null, "LLP", "PRIVATE", "FOREIGN"),
                        many(6, collection, null, "UNKNOWN"))
                .flatMap(List::stream);
    }

    private static List<OrganisationRegistered> many(
            int count, String collection, @Nullable String region, String legalForm, String... owners) {
        var organisations = new ArrayList<OrganisationRegistered>();
        for (int i = 0; i < count; i++) {
            var id = UUID.randomUUID();
            organisations.add(new OrganisationRegistered(
                    id,
                    "organisation-" + id,
                    List.of(),
                    null,
                    legalForm,
                    Stream.of(owners)
                            .map(owner -> new Stake(owner, null, null, "2024", null))
                            .toList(),
                    region == null ? List.of() : List.of(new Seat(region, "2024", null)),
                    List.of("FILM"),
                    null,
                    null,
                    collection,
                    null));
        }
        return organisations;
    }
}

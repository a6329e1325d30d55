package kz.kinoqor.analytics.filmcensus;

import static kz.kinoqor.kit.testing.Requests.anonymous;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.analytics.Awaited;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmRegistered;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import kz.kinoqor.local.testing.KafkaForTests;
import kz.kinoqor.local.testing.PostgresForTests;
import kz.kinoqor.local.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(KafkaForTests.class)
@QuarkusTestResource(TestTokens.class)
class FilmCensusResourceTest {

    private static final String FILMS = "/v1/analytics/films";

    @Test
    void aFilmIsCountedAsSoonAsItsWriteIsWaitedFor() {
        var collection = collection();
        try (var topics = new Topicside()) {
            var earlier = List.of(
                    topics.send(film(collection, "2023", List.of("KZ"))),
                    topics.send(film(collection, "2024", List.of("KZ"))));
            Awaited.in(FILMS, earlier);

            var written = topics.send(film(collection, "unknown", List.of("KZ")));

            anonymous()
                    .queryParam("groupBy", "year")
                    .queryParam("collection", collection)
                    .queryParam("waitFor", written.token())
                    .get(FILMS)
                    .then()
                    .statusCode(200)
                    .body("groupBy", contains("year"))
                    .body("overlapping", empty())
                    .body("groups.year", contains(2023, 2024, null))
                    .body("groups.yearPrecision", contains("year", "year", "unknown"))
                    .body("groups.films", contains(1, 1, 1))
                    .body("total", equalTo(3))
                    .body("asOf", notNullValue())
                    .body("position", notNullValue());
        }
    }

    @Test
    void aFilmOfTwoCountriesOverlapsAndTheAnswerSaysSo() {
        var collection = collection();
        try (var topics = new Topicside()) {
            var written = topics.send(film(collection, "2024", List.of("KZ", "FR")));

            anonymous()
                    .queryParam("groupBy", "country")
                    .queryParam("collection", collection)
                    .queryParam("waitFor", written.token())
                    .get(FILMS)
                    .then()
                    .statusCode(200)
                    .body("overlapping", contains("country"))
                    .body("groups.country", contains("FR", "KZ"))
                    .body("total", equalTo(1));
        }
    }

    @Test
    void aGroupingThatDoesNotExistIsRefusedByName() {
        anonymous()
                .queryParam("groupBy", "year,colour")
                .get(FILMS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("parameter-invalid"))
                .body("errors[0].parameter", equalTo("groupBy"));
    }

    private static String collection() {
        return "test-" + UUID.randomUUID();
    }

    private static FilmRegistered film(String collection, String year, List<String> countries) {
        var id = UUID.randomUUID();
        return new FilmRegistered(
                id,
                "film-" + id,
                List.of(),
                "FEATURE_FICTION",
                "COMPLETED",
                year,
                countries,
                null,
                List.of(),
                collection,
                null);
    }
}

package kz.kinoqor.analytics.filmthread;

import static kz.kinoqor.kit.testing.Requests.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.analytics.Awaited;
import kz.kinoqor.contracts.MoneyAmount;
import kz.kinoqor.contracts.funding.AwardEvent.AwardGranted;
import kz.kinoqor.contracts.funding.AwardEvent.AwardTerminated;
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
class FilmThreadResourceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    private final UUID film = UUID.randomUUID();
    private final UUID fund = UUID.randomUUID();
    private final UUID award = UUID.randomUUID();
    private final UUID otherAward = UUID.randomUUID();

    @Test
    void showsEveryEventOfAFilmWithTheMoneyAsItRan() {
        tellAStory();

        anonymous()
                .get(thread(film))
                .then()
                .statusCode(200)
                .body("title", equalTo("Фильм"))
                .body("items.size()", equalTo(5))
                .body("items[0].type", equalTo("kz.kinoqor.catalog.film.registered.v1"))
                .body("items[0].traceId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"))
                .body("items[0].summary", hasKey("kk"))
                .body("items[0].data.kind", equalTo("FEATURE_FICTION"))
                .body("items[0].running", nullValue())
                .body("items[1].amount.amount", equalTo("400.00"))
                .body("items[1].running[0].committed.amount", equalTo("400.00"))
                .body("items[2].running[0].committed.amount", equalTo("500.00"))
                .body("items[4].running[0].terminated.amount", equalTo("400.00"))
                .body("items[4].running[0].committed.amount", equalTo("100.00"))
                .body("money[0].currency", equalTo("KZT"))
                .body("money[0].granted.amount", equalTo("500.00"))
                .body("money[0].committed.amount", equalTo("100.00"))
                .body("next", nullValue());
    }

    @Test
    void isPagedByCursorWithoutLosingOrRepeatingAnEvent() {
        tellAStory();
        var whole = anonymous().get(thread(film)).jsonPath().getList("items.eventId", String.class);

        assertThat(paged(2)).isEqualTo(whole);
    }

    @Test
    void isNotSentAgainToWhoeverHasIt() {
        tellAStory();
        var tag = anonymous().get(thread(film)).header("ETag");

        anonymous().header("If-None-Match", tag).get(thread(film)).then().statusCode(304);
    }

    @Test
    void aFilmThatNobodyHasHeardOfIsUnknown() {
        anonymous().get(thread(UUID.randomUUID())).then().statusCode(404).body("code", equalTo("film-unknown"));
    }

    @Test
    void aCursorOfAnotherThreadIsRefused() {
        tellAStory();
        String cursor = anonymous().queryParam("limit", 1).get(thread(film)).path("next");

        anonymous()
                .queryParam("cursor", cursor)
                .get(thread(UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("code", equalTo("cursor-of-other-filter"));
    }

    private void tellAStory() {
        try (var topics = new Topicside()) {
            var written = List.of(
                    topics.send(Topicside.film(film)),
                    topics.send(granted(award, "400.00")),
                    topics.send(granted(otherAward, "100.00")),
                    topics.send(Topicside.stage(film, "SHOOTING")),
                    topics.send(new AwardTerminated(
                            award, film, fund, new MoneyAmount("400.00", "KZT"), DAY.plusMonths(1), "a reason")));
            Awaited.in(thread(film), written);
        }
    }

    private List<String> paged(int limit) {
        var events = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var request = anonymous().queryParam("limit", limit);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(thread(film))
                    .jsonPath();
            events.addAll(page.getList("items.eventId", String.class));
            cursor = page.getString("next");
        } while (cursor != null);
        return events;
    }

    private AwardGranted granted(UUID id, String amount) {
        return new AwardGranted(id, film, fund, "GRANT", new MoneyAmount(amount, "KZT"), "PRIVATE", DAY, null);
    }

    private static String thread(UUID film) {
        return "/v1/films/" + film + "/thread";
    }
}

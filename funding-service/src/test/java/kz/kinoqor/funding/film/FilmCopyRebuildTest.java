package kz.kinoqor.funding.film;

import static kz.kinoqor.funding.film.FilmFixtures.moved;
import static kz.kinoqor.funding.film.FilmFixtures.registered;
import static kz.kinoqor.kit.testing.Requests.anonymous;
import static kz.kinoqor.kit.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import kz.kinoqor.funding.harness.FilmCopy;
import kz.kinoqor.kit.identity.Role;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import org.junit.jupiter.api.Test;

/** The copy was harmed: it is made anew from what the register has told. */
@QuarkusTest
class FilmCopyRebuildTest {

    private final FilmCopy copy;
    private final DataSource database;

    FilmCopyRebuildTest(FilmCopy copy, DataSource database) {
        this.copy = copy;
        this.database = database;
    }

    private static ValidatableResponse rebuilt() {
        return as(Role.ADMIN)
                .urlEncodingEnabled(false)
                .post("/v1/funding/film-copy:rebuild")
                .then();
    }

    private void execute(String statement) throws SQLException {
        try (Connection sql = database.getConnection();
                var change = sql.createStatement()) {
            change.execute(statement);
        }
    }

    @Test
    void whatWasLostChangedOrInventedIsPutRight() throws SQLException {
        var lost = copy.arrived();
        var changed = copy.arrived();
        var before = copy.find(changed);
        var invented = UUID.randomUUID();
        execute("delete from known_film where id = '" + lost + "'");
        execute("update known_film set title = 'Somebody else', revision = 99 where id = '" + changed + "'");
        execute("insert into known_film (id, revision) values ('" + invented + "', 1)");

        rebuilt()
                .statusCode(200)
                .body("mended", equalTo(2))
                .body("removed", equalTo(1))
                .body("films", greaterThanOrEqualTo(2));

        assertThat(copy.find(lost)).isPresent();
        assertThat(copy.find(changed)).isEqualTo(before);
        assertThat(copy.find(invented)).isEmpty();
        rebuilt().statusCode(200).body("mended", equalTo(0)).body("removed", equalTo(0));
    }

    @Test
    void factsThatComeMeanwhileAreNeitherLostNorTakenTwice() {
        var films = new AtomicInteger();
        var over = new AtomicBoolean();
        try (var topic = new Topicside()) {
            var last = UUID.randomUUID();
            var writing = CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    topic.send(registered(UUID.randomUUID(), "Ander"));
                    films.incrementAndGet();
                }
            });
            for (int round = 0; round < 5; round++) {
                rebuilt().statusCode(200).body("mended", equalTo(0)).body("removed", equalTo(0));
            }
            over.set(true);
            writing.join();
            topic.send(registered(last, "Last"));
            topic.send(moved(last, "SHOOTING"));

            assertThat(copy.await(last, 2)).isEqualTo(new FilmCopy.Row(2, "Last", "SHOOTING"));
            assertThat(films.get()).isPositive();
            rebuilt().statusCode(200).body("mended", equalTo(0)).body("removed", equalTo(0));
        }
    }

    @Test
    void oneAtATimeIsEnough() throws SQLException {
        try (var sql = database.getConnection()) {
            sql.setAutoCommit(false);
            try (var lock = sql.createStatement()) {
                lock.execute("select pg_advisory_xact_lock(hashtextextended('rebuild of the film copy', 0))");
            }
            rebuilt().statusCode(409).body("code", equalTo("film-copy-rebuild-running"));
            sql.rollback();
        }
    }

    @Test
    void nobodyButAnAdministratorRebuildsIt() {
        anonymous()
                .urlEncodingEnabled(false)
                .post("/v1/funding/film-copy:rebuild")
                .then()
                .statusCode(401);
        as(Role.FUND_OFFICER)
                .urlEncodingEnabled(false)
                .post("/v1/funding/film-copy:rebuild")
                .then()
                .statusCode(403);
    }
}

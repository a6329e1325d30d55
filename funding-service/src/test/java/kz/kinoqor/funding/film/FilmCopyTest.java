package kz.kinoqor.funding.film;

import static kz.kinoqor.funding.film.FilmFixtures.moved;
import static kz.kinoqor.funding.film.FilmFixtures.registered;
import static kz.kinoqor.funding.film.FilmFixtures.titled;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import kz.kinoqor.funding.harness.FilmCopy;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Facts of the register, sent over a real broker into a real database. */
@QuarkusTest
class FilmCopyTest {

    private final FilmCopy copy;
    private final UUID film = UUID.randomUUID();
    private Topicside topic;

    @SuppressWarnings("NullAway.Init") // each test opens the topic first
    FilmCopyTest(FilmCopy copy) {
        this.copy = copy;
    }

    @BeforeEach
    void open() {
        topic = new Topicside();
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void aFilmArrives() {
        topic.send(registered(film, "Ander"));

        assertThat(copy.await(film, 1)).isEqualTo(new FilmCopy.Row(1, "Ander", "IDEA"));
    }

    @Test
    void whatComesTwiceIsTakenInOnce() {
        topic.send(registered(film, "Ander"), 1);
        topic.send(registered(film, "Ander"), 1);
        topic.send(moved(film, "SHOOTING"), 2);
        topic.send(registered(film, "Ander"), 1);
        topic.send(moved(film, "SHOOTING"), 2);
        topic.send(titled(film, "Other"), 3);

        assertThat(copy.await(film, 3)).isEqualTo(new FilmCopy.Row(3, "Ander", "SHOOTING"));
    }

    @Test
    void whatComesLateChangesNothing() {
        topic.send(registered(film, "Ander"), 1);
        topic.send(moved(film, "COMPLETED"), 3);
        topic.send(moved(film, "SHOOTING"), 2);
        topic.send(titled(film, "Other"), 4);

        assertThat(copy.await(film, 4)).isEqualTo(new FilmCopy.Row(4, "Ander", "COMPLETED"));
    }

    @Test
    void aFilmIsKnownByWhateverFactComesFirst() {
        topic.send(moved(film, "SHOOTING"), 2);
        topic.send(registered(film, "Ander"), 1);

        assertThat(copy.await(film, 2).stage()).isEqualTo("SHOOTING");
    }

    @Test
    void factsOfATypeUnknownToThisVersionArePassedOver() {
        topic.send(registered(film, "Ander"));
        topic.sendUnknown(film);
        topic.send(moved(film, "ARCHIVED"));

        assertThat(copy.await(film, 3).stage()).isEqualTo("ARCHIVED");
    }
}

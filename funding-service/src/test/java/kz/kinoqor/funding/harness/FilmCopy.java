package kz.kinoqor.funding.harness;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kz.kinoqor.kit.inbox.topicside.Topicside;
import kz.kinoqor.kit.query.Queries;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** What has arrived of the films. */
@Singleton
public class FilmCopy {

    private static final String ROW = """
            select revision, title, stage
              from known_film
             where id = ?
            """;

    private final Queries queries;

    FilmCopy(Queries queries) {
        this.queries = queries;
    }

    /** A film as the copy has it. */
    public record Row(
            long revision, @Nullable String title, @Nullable String stage) {}

    public Optional<Row> find(UUID film) {
        return queries.first(
                ROW, row -> new Row(row.getLong("revision"), row.getString("title"), row.getString("stage")), film);
    }

    /** Waits until the copy has a fact of this film at this sequence. */
    public Row await(UUID film, long sequence) {
        Awaitility.await("film " + film + " at " + sequence)
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        find(film).filter(row -> row.revision() >= sequence).isPresent());
        return find(film).orElseThrow();
    }

    /** A film that the register told of and that has arrived. */
    public UUID arrived() {
        var film = UUID.randomUUID();
        try (var topic = new Topicside()) {
            topic.send(Topicside.film(film));
        }
        await(film, 1);
        return film;
    }
}

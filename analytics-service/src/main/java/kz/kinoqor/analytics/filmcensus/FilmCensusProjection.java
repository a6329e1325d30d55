package kz.kinoqor.analytics.filmcensus;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.kinoqor.analytics.projection.Projection;
import kz.kinoqor.analytics.rows.Rows;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.contracts.catalog.FilmEvent;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmDetailsChanged;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmRegistered;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmStageChanged;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmTitleAdded;
import kz.kinoqor.kit.inbox.Received;
import kz.kinoqor.kit.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** Keeps the newest description of every film. */
@ApplicationScoped
class FilmCensusProjection implements Projection {

    static final String NAME = "filmcensus";

    private static final String DESCRIBE = """
            insert into film_description as known (film_id, sequence, kind, year, countries)
            select distinct on (film_id) film_id, sequence, kind, year, string_to_array(countries, ',')
            from   unnest(?, ?, ?, ?, ?) as told (film_id, sequence, kind, year, countries)
            order  by film_id, sequence desc
            on conflict (film_id) do update
            set    sequence  = excluded.sequence,
                   kind      = excluded.kind,
                   year      = excluded.year,
                   countries = excluded.countries
            where  known.sequence < excluded.sequence
            """;

    private static final String COLLECT = """
            insert into film_collection (film_id, collection)
            select film_id, collection
            from   unnest(?, ?) as told (film_id, collection)
            order  by film_id
            on conflict (film_id) do nothing
            """;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topics.FILMS);
    }

    @Override
    public List<String> tables() {
        return List.of("film_description", "film_collection");
    }

    @Override
    public void apply(List<Received> batch, Connection sql) throws SQLException {
        var descriptions = Rows.of("uuid", "bigint", "text", "int", "text");
        var collections = Rows.of("uuid", "text");
        for (var received : batch) {
            if (!(received.fact() instanceof FilmEvent event)) {
                continue;
            }
            var sequence = received.envelope().sequence();
            switch (event) {
                case FilmRegistered film -> {
                    descriptions.add(
                            film.filmId(), sequence, film.kind(), year(film.year()), countries(film.countries()));
                    collect(collections, film.filmId(), film.collection());
                }
                case FilmDetailsChanged film ->
                    descriptions.add(
                            film.filmId(), sequence, film.kind(), year(film.year()), countries(film.countries()));
                case FilmTitleAdded _, FilmStageChanged _ -> {
                    // Neither a title nor a stage changes what a film is counted under.
                }
            }
        }
        descriptions.into(sql, DESCRIBE);
        collections.into(sql, COLLECT);
    }

    private static void collect(Rows collections, UUID film, @Nullable String collection) {
        if (collection != null) {
            collections.add(film, collection);
        }
    }

    private static @Nullable Integer year(String edtf) {
        return PartialDate.parse(edtf).year().orElse(null);
    }

    /** Country codes hold no comma, so one text carries a list of any length through a flat array. */
    private static String countries(List<String> countries) {
        return String.join(",", countries);
    }
}

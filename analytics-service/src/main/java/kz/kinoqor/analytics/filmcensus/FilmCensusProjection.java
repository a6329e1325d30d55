package kz.kinoqor.analytics.filmcensus;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.kinoqor.analytics.build.Projection;
import kz.kinoqor.analytics.rows.Figures;
import kz.kinoqor.analytics.rows.Figures.Way;
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

    /**
     * Of n countries a film stands in (n + 1) rows for what it may be asked by, times as many for what it counts for. Films
     * that are alike are added up before that.
     */
    private static final String COUNT = """
            insert into film_count as known (collection, named, by_country, country, year, kind, films)
            select marked.collection, asked.country, counted.by_country, counted.country, alike.year, alike.kind,
                   sum(alike.films)
            from  (select of.collection, film.countries, film.year, film.kind, sum(told.sign) as films
                   from   unnest(?, ?) as told (film_id, sign)
                   join   film_description as film using (film_id)
                   left   join film_collection as of using (film_id)
                   group  by 1, 2, 3, 4) as alike
            cross  join lateral (select '' union all select alike.collection where alike.collection is not null)
                as marked (collection)
            cross  join lateral (select array(select distinct unnest(alike.countries))) as its (countries)
            cross  join lateral unnest(array_prepend('', its.countries)) as asked (country)
            cross  join lateral (
                select false, null union all select true, country from unnest(its.countries) as its (country)
                union all select true, null where its.countries = '{}')
                as counted (by_country, country)
            group  by 1, 2, 3, 4, 5, 6
            on conflict (collection, named, by_country, country, year, kind) do update
            set    films = known.films + excluded.films
            """;

    private static final String CLEAR = "delete from film_count where films = 0";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int meaning() {
        return 2;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topics.FILMS);
    }

    @Override
    public List<String> tables() {
        return List.of("film_description", "film_collection", "film_count");
    }

    @Override
    public void apply(List<Received> batch, Connection sql) throws SQLException {
        var told = new Told();
        for (var received : batch) {
            if (received.fact() instanceof FilmEvent event) {
                told.hear(event, received.envelope().sequence());
            }
        }
        if (told.films.isEmpty()) {
            return;
        }
        Figures.keep(sql, way -> count(told.films, way, sql), told::keep);
    }

    private static void count(Set<UUID> films, Way way, Connection sql) throws SQLException {
        var rows = Rows.of("uuid", "int");
        films.forEach(film -> rows.add(film, way.sign()));
        rows.into(sql, COUNT);
        try (var clear = sql.createStatement()) {
            clear.execute(CLEAR);
        }
    }

    /** What a batch says. */
    private static final class Told {

        private final Set<UUID> films = new HashSet<>();
        private final Rows descriptions = Rows.of("uuid", "bigint", "text", "int", "text");
        private final Rows collections = Rows.of("uuid", "text");

        private void hear(FilmEvent event, long sequence) {
            switch (event) {
                case FilmRegistered film -> {
                    describe(film.filmId(), sequence, film.kind(), film.year(), film.countries());
                    if (film.collection() != null) {
                        collections.add(film.filmId(), film.collection());
                    }
                }
                case FilmDetailsChanged film ->
                    describe(film.filmId(), sequence, film.kind(), film.year(), film.countries());
                case FilmTitleAdded _, FilmStageChanged _ -> {
                    // Neither a title nor a stage changes what a film is counted under.
                }
            }
        }

        private void describe(UUID film, long sequence, String kind, String year, List<String> countries) {
            films.add(film);
            descriptions.add(film, sequence, kind, year(year), countries(countries));
        }

        private void keep(Connection sql) throws SQLException {
            descriptions.into(sql, DESCRIBE);
            collections.into(sql, COLLECT);
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

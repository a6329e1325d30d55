package kz.kinoqor.analytics.filmcensus;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.kinoqor.analytics.build.Projection;
import kz.kinoqor.analytics.rows.Figures;
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

    /**
     * Replaces descriptions, and in the figures what the old ones came to by what the new ones come to. Of n countries a
     * film stands in (n + 1) rows for what it may be asked by, times as many for what it counts for; films that are alike
     * are added up before that. Where nothing counted has changed, no figure is touched.
     */
    private static final String DESCRIBE = """
            with described as (
                insert into film_description as known (film_id, sequence, kind, year, countries, collection)
                select film_id, sequence, kind, year, string_to_array(countries, ','), collection
                from   unnest(?, ?, ?, ?, ?, ?) as told (film_id, sequence, kind, year, countries, collection)
                on conflict (film_id) do update
                set    (sequence, kind, year, countries) =
                           (select newer.* from (values
                                (known.sequence, known.kind, known.year, known.countries),
                                (excluded.sequence, excluded.kind, excluded.year, excluded.countries))
                                as newer (sequence, kind, year, countries)
                            order by newer.sequence desc limit 1),
                       collection = coalesce(known.collection, excluded.collection)
                where  known.sequence < excluded.sequence
                or     (known.collection is null and excluded.collection is not null)
                returning old.film_id as before, old.kind as old_kind, old.year as old_year,
                          old.countries as old_countries, old.collection as old_collection,
                          new.kind, new.year, new.countries, new.collection),
            alike as (
                select collection, countries, year, kind, sum(films) as films
                from  (select collection, countries, year, kind, 1 from described
                       union all
                       select old_collection, old_countries, old_year, old_kind, -1 from described
                       where  before is not null) as changed (collection, countries, year, kind, films)
                group  by 1, 2, 3, 4
                having sum(films) <> 0)
            insert into film_count as known (collection, named, by_country, country, year, kind, films)
            select marked.collection, asked.country, counted.by_country, counted.country, alike.year, alike.kind,
                   sum(alike.films)
            from   alike
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
        return List.of("film_description", "film_count");
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
        Figures.hold(sql);
        told.rows().into(sql, DESCRIBE);
        try (var clear = sql.createStatement()) {
            clear.execute(CLEAR);
        }
    }

    /** What a batch says, one description for each film. */
    private static final class Told {

        private final Map<UUID, Description> films = new HashMap<>();

        private void hear(FilmEvent event, long sequence) {
            switch (event) {
                case FilmRegistered film ->
                    describe(
                            film.filmId(),
                            new Description(sequence, film.kind(), film.year(), film.countries(), film.collection()));
                case FilmDetailsChanged film ->
                    describe(
                            film.filmId(), new Description(sequence, film.kind(), film.year(), film.countries(), null));
                case FilmTitleAdded _, FilmStageChanged _ -> {
                    // Neither a title nor a stage changes what a film is counted under.
                }
            }
        }

        private void describe(UUID film, Description description) {
            films.merge(film, description, Description::with);
        }

        private Rows rows() {
            var rows = Rows.of("uuid", "bigint", "text", "int", "text", "text");
            films.forEach((film, told) -> rows.add(
                    film,
                    told.sequence(),
                    told.kind(),
                    year(told.year()),
                    countries(told.countries()),
                    told.collection()));
            return rows;
        }
    }

    /**
     * @param collection only a registration names one
     */
    private record Description(
            long sequence,
            String kind,
            String year,
            List<String> countries,
            @Nullable String collection) {

        Description with(Description other) {
            var newer = sequence < other.sequence ? other : this;
            return new Description(
                    newer.sequence,
                    newer.kind,
                    newer.year,
                    newer.countries,
                    collection == null ? other.collection : collection);
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

package kz.kinoqor.catalog.film;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kz.kinoqor.kit.inbox.SqlArrays;
import org.jspecify.annotations.Nullable;

/** Films as rows, many at a time and without a session: what {@link Films} is for one. */
@ApplicationScoped
class FilmRows {

    private static final String KNOWN = """
            select taken.id
              from unnest(?::uuid[]) as asked (id)
              join registered_id taken on taken.id = asked.id
            """;
    /** Countries travel as one text, since an array of arrays cannot be ragged. */
    private static final String INSERT = """
            insert into film (id, revision, slug, titles, kind, stage, stage_since, year, year_number, countries,
                              runtime_minutes, identifiers, collection, source)
            select id, revision, slug, titles::jsonb, kind, stage, stage_since, year, year_number,
                   string_to_array(countries, ' '), runtime_minutes, identifiers::jsonb, collection, source::jsonb
              from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                          ?::int[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[])
                as film (id, revision, slug, titles, kind, stage, stage_since, year,
                         year_number, countries, runtime_minutes, identifiers, collection, source)
            """;

    private final ObjectMapper json;

    FilmRows(ObjectMapper json) {
        this.json = json;
    }

    Set<UUID> known(Connection sql, Collection<UUID> ids) throws SQLException {
        try (var select = sql.prepareStatement(KNOWN)) {
            select.setArray(1, sql.createArrayOf("uuid", ids.toArray()));
            try (var row = select.executeQuery()) {
                var known = new HashSet<UUID>();
                while (row.next()) {
                    known.add(row.getObject("id", UUID.class));
                }
                return known;
            }
        }
    }

    void insert(Connection sql, List<Film> films) throws SQLException {
        try (var insert = sql.prepareStatement(INSERT)) {
            insert.setArray(1, SqlArrays.uuids(sql, films, Film::id));
            insert.setArray(2, SqlArrays.longs(sql, films, Film::revision));
            insert.setArray(3, SqlArrays.text(sql, films, Film::slug));
            insert.setArray(4, SqlArrays.text(sql, films, film -> written(film.titles())));
            insert.setArray(5, SqlArrays.text(sql, films, Film::kind));
            insert.setArray(6, SqlArrays.text(sql, films, Film::stage));
            insert.setArray(7, SqlArrays.text(sql, films, Film::stageSince));
            insert.setArray(8, SqlArrays.text(sql, films, Film::year));
            insert.setArray(9, numbers(sql, films, Film::yearNumber));
            insert.setArray(10, SqlArrays.text(sql, films, film -> String.join(" ", film.countries())));
            insert.setArray(11, numbers(sql, films, Film::runtimeMinutes));
            insert.setArray(12, SqlArrays.text(sql, films, film -> written(film.identifiers())));
            insert.setArray(13, SqlArrays.text(sql, films, film -> film.origin().collection()));
            insert.setArray(
                    14, SqlArrays.text(sql, films, film -> written(film.origin().source())));
            insert.executeUpdate();
        }
    }

    private static java.sql.Array numbers(Connection sql, List<Film> films, Function<Film, @Nullable Integer> column)
            throws SQLException {
        return sql.createArrayOf("int4", films.stream().map(column).toArray());
    }

    private @Nullable String written(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a film that is no JSON", e);
        }
    }
}

package kz.kinoqor.bench.film;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kz.kinoqor.bench.suite.Databases;

/** As many films as one likes, each with three credits, straight into a catalog's tables: marked, and no event of theirs. */
final class SyntheticFilms {

    private static final int FILMS_FOR_A_PERSON = 10;
    private static final String PEOPLE = """
            insert into person (id, revision, slug, display_name, names, roles, identifiers, collection)
            select uuidv7(), 1, 'synthetic-person-' || n, 'Synthetic Person ' || n,
                   jsonb_build_array(jsonb_build_object(
                       'text', 'Synthetic Person ' || n, 'lang', 'en', 'script', 'Latn', 'kind', 'PREFERRED')),
                   '{DIRECTOR}', '[]', 'synthetic-bench'
              from generate_series(1, ?) as n
            """;
    private static final String FILMS = """
            insert into film (id, revision, slug, titles, kind, stage, stage_since, year, year_number, countries,
                              runtime_minutes, identifiers, collection)
            select uuidv7(), 1, 'synthetic-film-' || n,
                   jsonb_build_array(
                       jsonb_build_object('text', 'Өлшем ' || n, 'lang', 'kk', 'script', 'Cyrl', 'kind', 'ORIGINAL'),
                       jsonb_build_object('text', 'Synthetic film for measuring', 'lang', 'en', 'script', 'Latn',
                                          'kind', 'FESTIVAL')),
                   'FEATURE_FICTION', 'COMPLETED', '2024', (1930 + n % 90)::text, 1930 + n % 90, '{KZ,FR}',
                   97, '[]', 'synthetic-bench'
              from generate_series(1, ?) as n
            """;
    private static final String CREDITS = """
            with numbered_film as (
                select id, row_number() over () as n from film
            ), numbered_person as (
                select id, row_number() over () - 1 as n from person
            )
            insert into credit (id, revision, film_id, contributor_kind, contributor_id, role, billing, status)
            select uuidv7(), 1, film.id, 'PERSON', person.id, 'DIRECTOR', billing, 'AGREED'
              from numbered_film as film
             cross join generate_series(1, 3) as billing
              join numbered_person as person on person.n = (film.n * 7 + billing) % (select count(*) from person)
            """;
    private static final String SAMPLE = "select id from film order by random() limit ?";

    private SyntheticFilms() {}

    static void make(int films, Connection sql) throws SQLException {
        Databases.update(sql, PEOPLE, films / FILMS_FOR_A_PERSON);
        Databases.update(sql, FILMS, films);
        Databases.execute(sql, CREDITS);
        Databases.execute(sql, "vacuum analyze");
    }

    /** Where some of them are read, in no order. */
    static List<String> paths(int most, Connection sql) throws SQLException {
        try (var asked = sql.prepareStatement(SAMPLE)) {
            asked.setInt(1, most);
            try (var rows = asked.executeQuery()) {
                var paths = new ArrayList<String>();
                while (rows.next()) {
                    paths.add("/v1/films/" + rows.getString(1));
                }
                return paths;
            }
        }
    }
}

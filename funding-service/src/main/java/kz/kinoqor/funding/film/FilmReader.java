package kz.kinoqor.funding.film;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.contracts.catalog.FilmEvent;
import kz.kinoqor.kit.inbox.Reader;
import kz.kinoqor.kit.inbox.Received;
import kz.kinoqor.kit.inbox.SqlArrays;

/** Keeps the copy of the register's films. */
final class FilmReader implements Reader {

    private static final String TAKE_IN = """
            insert into %s as known (id, revision, title, kind, stage, year)
            select heard.id, heard.revision, heard.title, heard.kind, heard.stage, heard.year
              from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                as heard (id, revision, title, kind, stage, year)
                on conflict (id) do update
               set revision = excluded.revision,
                   title    = coalesce(excluded.title, known.title),
                   kind     = coalesce(excluded.kind,  known.kind),
                   stage    = coalesce(excluded.stage, known.stage),
                   year     = coalesce(excluded.year,  known.year)
             where known.revision < excluded.revision
            """;

    static final String SUBSCRIPTION = "funding-films";

    private final String subscription;
    private final String takeIn;

    private FilmReader(String subscription, String table) {
        this.subscription = subscription;
        this.takeIn = TAKE_IN.formatted(table);
    }

    static FilmReader ofTheCopy() {
        return new FilmReader(SUBSCRIPTION, "known_film");
    }

    /** Another one, beside the copy. */
    static FilmReader into(String table) {
        return new FilmReader(SUBSCRIPTION + "-" + table, table);
    }

    @Override
    public String subscription() {
        return subscription;
    }

    @Override
    public String family() {
        return SUBSCRIPTION;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topics.FILMS);
    }

    @Override
    public void apply(List<Received> batch, Connection sql) throws SQLException {
        var films = heardOf(batch).values();
        try (var insert = sql.prepareStatement(takeIn)) {
            insert.setArray(1, SqlArrays.uuids(sql, films, KnownFilm::id));
            insert.setArray(2, SqlArrays.longs(sql, films, KnownFilm::revision));
            insert.setArray(3, SqlArrays.text(sql, films, KnownFilm::title));
            insert.setArray(4, SqlArrays.text(sql, films, KnownFilm::kind));
            insert.setArray(5, SqlArrays.text(sql, films, KnownFilm::stage));
            insert.setArray(6, SqlArrays.text(sql, films, KnownFilm::year));
            insert.executeUpdate();
        }
    }

    /** Each film once, as one statement may not meet a row twice; in the order of ids, so that writers never deadlock. */
    static Map<UUID, KnownFilm> heardOf(List<Received> batch) {
        var films = new TreeMap<UUID, KnownFilm>();
        for (var received : batch) {
            if (received.fact() instanceof FilmEvent fact) {
                var heard = KnownFilm.from(fact, received.envelope().sequence());
                films.merge(heard.id(), heard, KnownFilm::then);
            }
        }
        return films;
    }
}

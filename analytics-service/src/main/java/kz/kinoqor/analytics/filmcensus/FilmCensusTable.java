package kz.kinoqor.analytics.filmcensus;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the projection keeps. */
final class FilmCensusTable {

    /** Distinct films of each group; a film of several countries stands in several groups, one of none in the null one. */
    private static final String COUNT = """
            with film as (
                select film_id, year, kind, countries
                from   film_description
                left   join film_collection using (film_id)
                where  (?::text is null or kind = ?::text)
                and    (?::text is null or ?::text = any (countries))
                and    (?::int  is null or year >= ?::int)
                and    (?::int  is null or year <= ?::int)
                and    (?::text is null or collection = ?::text)
            )
            select case when by_year then year end, case when by_kind then kind end, country,
                   count(distinct film_id),
                   (select count(*) from film)
            from   film
            cross  join (select ?::boolean as by_year, ?::boolean as by_kind, ?::boolean as by_country) as grouping_by
            left   join lateral unnest(case when by_country then countries end) as country on true
            group  by 1, 2, 3
            order  by 1 nulls last, 2, 3 nulls last
            """;

    private FilmCensusTable() {}

    /**
     * Films of one group; what is not grouped by is null, and so is what nobody knows.
     *
     * @param films distinct films
     */
    record Group(
            @Nullable Integer year,
            @Nullable String kind,
            @Nullable String country,
            long films) {}

    /**
     * @param total distinct films in all groups together: less than their sum where a film stands in several
     */
    record Counted(List<Group> groups, long total) {}

    static Counted count(Connection sql, FilmQuestion question) throws SQLException {
        try (var query = sql.prepareStatement(COUNT)) {
            int at = 1;
            for (var filter : new @Nullable Object[] {
                question.kind(), question.country(), question.yearFrom(), question.yearTo(), question.collection()
            }) {
                var type = filter instanceof Integer ? Types.INTEGER : Types.VARCHAR;
                query.setObject(at++, filter, type);
                query.setObject(at++, filter, type);
            }
            for (var grouping : FilmGrouping.values()) {
                query.setBoolean(at++, question.by(grouping));
            }
            try (var rows = query.executeQuery()) {
                var groups = new ArrayList<Group>();
                long total = 0;
                while (rows.next()) {
                    groups.add(new Group(
                            rows.getObject(1, Integer.class), rows.getString(2), rows.getString(3), rows.getLong(4)));
                    total = rows.getLong(5);
                }
                return new Counted(groups, total);
            }
        }
    }
}

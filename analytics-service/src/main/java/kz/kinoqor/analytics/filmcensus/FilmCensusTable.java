package kz.kinoqor.analytics.filmcensus;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.kinoqor.kit.query.Select;
import org.jspecify.annotations.Nullable;

/** Reads what the projection keeps. */
final class FilmCensusTable {

    /** A film of several countries stands in several groups, one of none in the null one. */
    private static final String GROUPS = """
            select case when by_year then year end, case when by_kind then kind end, country, sum(films)
            from   film_count
            cross  join (select ?::boolean, ?::boolean) as grouping_by (by_year, by_kind)
            where  collection = ? and named = ? and by_country = ?
            """;

    private static final String IN_ORDER = """
            group  by 1, 2, 3
            order  by 1 nulls last, 2, 3 nulls last
            """;

    private static final String TOTAL = """
            select coalesce(sum(films), 0)
            from   film_count
            where  collection = ? and named = ? and not by_country
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
        return new Counted(groups(sql, question), total(sql, question));
    }

    private static List<Group> groups(Connection sql, FilmQuestion question) throws SQLException {
        var select = Select.of(
                GROUPS,
                question.by(FilmGrouping.YEAR),
                question.by(FilmGrouping.KIND),
                anyWhereNull(question.collection()),
                anyWhereNull(question.country()),
                question.by(FilmGrouping.COUNTRY));
        try (var query = narrowed(select, question).then(IN_ORDER).on(sql);
                var rows = query.executeQuery()) {
            var groups = new ArrayList<Group>();
            while (rows.next()) {
                groups.add(new Group(
                        rows.getObject(1, Integer.class), rows.getString(2), rows.getString(3), rows.getLong(4)));
            }
            return groups;
        }
    }

    private static long total(Connection sql, FilmQuestion question) throws SQLException {
        var select = Select.of(TOTAL, anyWhereNull(question.collection()), anyWhereNull(question.country()));
        try (var query = narrowed(select, question).on(sql);
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Select narrowed(Select select, FilmQuestion question) {
        return select.and("kind = ?", question.kind())
                .and("year >= ?", question.yearFrom())
                .and("year <= ?", question.yearTo());
    }

    /** How the table writes "whichever". */
    private static String anyWhereNull(@Nullable String chosen) {
        return Objects.requireNonNullElse(chosen, "");
    }
}

package kz.kinoqor.analytics.filmcensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.kinoqor.analytics.Histories;
import kz.kinoqor.analytics.filmcensus.FilmCensusTable.Counted;
import kz.kinoqor.analytics.filmcensus.FilmCensusTable.Group;
import kz.kinoqor.analytics.rebuild.ProjectedTables;
import kz.kinoqor.kit.query.Select;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** The figures that are kept are those that a walk over every film comes to, whatever is asked. */
class FilmCensusFiguresTest {

    private static final String WALK = """
            with film as (
                select film_id, year, kind, countries
                from   film_description
                where  true
            """;

    private static final String GROUPED = """
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

    private static final List<String> GROUPINGS =
            List.of("year", "kind", "country", "year,kind", "kind,country", "year,kind,country");

    @Property(tries = 40)
    void equalAWalkOverAllThereIs(@ForAll long seed) throws SQLException {
        var chance = new Random(seed);
        try (var tables = new ProjectedTables(new FilmCensusProjection())) {
            tables.toldInPieces(new Histories(chance).films(), chance);

            for (int i = 0; i < 20; i++) {
                var question = question(chance);
                assertThat(FilmCensusTable.count(tables.sql(), question))
                        .as(question.toString())
                        .isEqualTo(walk(tables, question));
            }
        }
    }

    private static FilmQuestion question(Random chance) {
        return FilmQuestion.read(
                GROUPINGS.get(chance.nextInt(GROUPINGS.size())),
                one(chance, "FEATURE_FICTION", "UNKNOWN", null, null),
                one(chance, "KZ", "FR", "QA", null, null),
                one(chance, "2019", "2020", null, null),
                one(chance, "2020", "2024", null, null),
                one(chance, "a-set", null));
    }

    private static @Nullable String one(Random chance, @Nullable String... choices) {
        return choices[chance.nextInt(choices.length)];
    }

    private static Counted walk(ProjectedTables tables, FilmQuestion question) throws SQLException {
        var select = Select.of(WALK)
                .and("kind = ?", question.kind())
                .and("? = any (countries)", question.country())
                .and("year >= ?", question.yearFrom())
                .and("year <= ?", question.yearTo())
                .and("collection = ?", question.collection())
                .then(
                        GROUPED,
                        question.by(FilmGrouping.YEAR),
                        question.by(FilmGrouping.KIND),
                        question.by(FilmGrouping.COUNTRY));
        try (var query = select.on(tables.sql());
                var rows = query.executeQuery()) {
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

package kz.kinoqor.analytics.orgcensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.kinoqor.analytics.Histories;
import kz.kinoqor.analytics.rebuild.ProjectedTables;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** The figures that are kept are those that a walk over every organisation comes to, whatever day is asked about. */
class OrgCensusFiguresTest {

    private static final String WALK = """
            with asked as (
                select ?::date as day, ?::text as collection
            ), organisation as (
                select work.film, seat.region, details.legal_form, of.collection, owner.*
                from   asked
                cross  join organisation_details as details
                left   join organisation_ownership as ownership using (organisation_id)
                left   join organisation_collection as of using (organisation_id)
                left   join lateral (
                    select code as region
                    from   jsonb_to_recordset(details.seats) as seat (code text, "from" date, "to" date)
                    where  coalesce(seat."from" <= day, true) and coalesce(seat."to" >= day, true)
                    order  by seat."from" desc nulls last, code
                    limit  1
                ) as seat on true
                cross  join lateral (
                    select coalesce(bool_or(activity ~ '^FILM(_|$)' or activity in ('DISTRIBUTION', 'EXHIBITION')),
                                    false) as film
                    from   unnest(details.activities) as activity
                ) as work
                cross  join lateral (
                    select coalesce(bool_or(stake."ownershipClass" = 'STATE'), false)   as state,
                           coalesce(bool_or(stake."ownershipClass" = 'PRIVATE'), false) as privately,
                           coalesce(bool_or(stake."ownershipClass" = 'FOREIGN'), false) as foreign_owned,
                           coalesce(bool_or(stake."ownershipClass" = 'MIXED'), false)   as mixed
                    from   jsonb_to_recordset(ownership.stakes)
                        as stake ("ownershipClass" text, percent numeric, "from" date, "to" date)
                    where  coalesce(stake.percent > 0, true)
                    and    coalesce(stake."from" <= day, true) and coalesce(stake."to" >= day, true)
                ) as owner
                where  coalesce(details.registered_from <= day, true)
                and    coalesce(details.dissolved_on > day, true)
                and    (asked.collection is null or of.collection = asked.collection)
            )
            select film, region, legal_form, collection, state, privately, foreign_owned, mixed, count(*)
            from   organisation
            group  by film, region, legal_form, collection, state, privately, foreign_owned, mixed
            """;

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(1, 1, 1),
            LocalDate.of(2010, 1, 1),
            LocalDate.of(2019, 12, 31),
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2020, 5, 1),
            LocalDate.of(2024, 7, 15),
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2026, 1, 1));

    @Property(tries = 40)
    void equalAWalkOverAllThereIs(@ForAll long seed) throws SQLException {
        var chance = new Random(seed);
        try (var tables = new ProjectedTables(new OrgCensusProjection())) {
            tables.toldInPieces(new Histories(chance).organisations(), chance);

            for (var day : DAYS) {
                for (var collection : new @Nullable String[] {null, "a-set", "another-set"}) {
                    assertThat(OrgCensusTable.cells(tables.sql(), day, collection))
                            .as("%s of %s", day, collection)
                            .containsExactlyInAnyOrderElementsOf(walk(tables, day, collection));
                }
            }
        }
    }

    private static List<CensusCell> walk(ProjectedTables tables, LocalDate day, @Nullable String collection)
            throws SQLException {
        try (var query = tables.sql().prepareStatement(WALK)) {
            query.setObject(1, day);
            query.setString(2, collection);
            try (var rows = query.executeQuery()) {
                var cells = new ArrayList<CensusCell>();
                while (rows.next()) {
                    cells.add(new CensusCell(
                            rows.getBoolean(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getBoolean(5),
                            rows.getBoolean(6),
                            rows.getBoolean(7),
                            rows.getBoolean(8),
                            rows.getLong(9)));
                }
                return cells;
            }
        }
    }
}

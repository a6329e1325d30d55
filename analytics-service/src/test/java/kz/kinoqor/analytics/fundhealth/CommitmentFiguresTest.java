package kz.kinoqor.analytics.fundhealth;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import kz.kinoqor.analytics.Histories;
import kz.kinoqor.analytics.rebuild.ProjectedTables;
import kz.kinoqor.kit.money.Amounts;
import kz.kinoqor.kit.query.Select;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.Money;

/** The figures that are kept are those that a walk over every award comes to, whatever day is asked about. */
class CommitmentFiguresTest {

    private static final String IN_FORCE = """
            with newest as (
                select distinct on (award_id) award_id, film_id, step, amount_minor, currency
                from   award_step
                where  fund_id = ? and since <= ?
                order  by award_id, sequence desc
            ), in_force as (
                select film_id, amount_minor, currency
                from   newest
                where  step <> 'TERMINATED'
                and    not exists (select from award_step g
                                   where  g.award_id = newest.award_id and g.step = 'GRANTED' and g.since > ?)
            )
            """;

    private static final String WALK_OF_MONEY = IN_FORCE + """
            select currency, sum(amount_minor) from in_force group by currency order by currency
            """;

    private static final String WALK_OF_FILMS = IN_FORCE + "select count(distinct film_id) from in_force";

    @Property(tries = 60)
    void equalAWalkOverAllThereIs(@ForAll long seed) throws SQLException {
        var chance = new Random(seed);
        try (var tables = new ProjectedTables(new FundHealthProjection())) {
            var history = new Histories(chance).fundsAndAwards();
            tables.toldInPieces(history, chance);

            for (var fund : Histories.funds()) {
                for (var day = LocalDate.of(2025, 12, 31);
                        day.isBefore(LocalDate.of(2026, 3, 10));
                        day = day.plusDays(1)) {
                    assertThat(FundHealthTable.commitments(tables.sql(), fund, day))
                            .as(day.toString())
                            .isEqualTo(walk(tables, fund, day));
                }
            }
        }
    }

    private static Commitments walk(ProjectedTables tables, UUID fund, LocalDate day) throws SQLException {
        var totals = new ArrayList<Money>();
        try (var query = Select.of(WALK_OF_MONEY, fund, day, day).on(tables.sql());
                var rows = query.executeQuery()) {
            while (rows.next()) {
                totals.add(Amounts.total(rows.getString(1), rows.getBigDecimal(2)));
            }
        }
        try (var query = Select.of(WALK_OF_FILMS, fund, day, day).on(tables.sql());
                var rows = query.executeQuery()) {
            rows.next();
            return new Commitments(totals, rows.getInt(1));
        }
    }
}

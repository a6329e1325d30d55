package kz.kinoqor.analytics.fundhealth;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.kinoqor.analytics.fundhealth.FundFile.Told;
import kz.kinoqor.contracts.FactJson;
import kz.kinoqor.contracts.FactTypes;
import kz.kinoqor.contracts.funding.FundEvent;
import kz.kinoqor.kit.money.Amounts;
import org.joda.money.Money;

/** Reads what the projection keeps. */
final class FundHealthTable {

    private static final String FACTS_OF_FUND = """
            select type, fact, told_at
            from   fund_fact
            where  fund_id = ?
            order  by sequence
            """;

    /**
     * Of each award its newest step among those in force by the day. An amendment that is dated back beats what was said
     * before it, so the sequence decides and not the date; an award whose grant lies after the day is not there yet.
     */
    private static final String AWARDS_IN_FORCE = """
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

    private static final String COMMITTED = AWARDS_IN_FORCE + """
            select currency, sum(amount_minor)
            from   in_force
            group  by currency
            order  by currency
            """;

    private static final String FILMS = AWARDS_IN_FORCE + """
            select count(distinct film_id)
            from   in_force
            """;

    private FundHealthTable() {}

    /** Empty until something of the fund itself has been heard; its awards alone do not make it known. */
    static Optional<FundFile> fund(Connection sql, UUID fundId) throws SQLException {
        try (var query = sql.prepareStatement(FACTS_OF_FUND)) {
            query.setObject(1, fundId);
            try (var rows = query.executeQuery()) {
                var told = new ArrayList<Told>();
                while (rows.next()) {
                    told.add(new Told(
                            fact(rows.getString(1), rows.getString(2)),
                            rows.getTimestamp(3).toInstant()));
                }
                return told.isEmpty() ? Optional.empty() : Optional.of(FundFile.of(fundId, told));
            }
        }
    }

    static Commitments commitments(Connection sql, UUID fundId, LocalDate onDate) throws SQLException {
        return new Commitments(totals(sql, fundId, onDate), films(sql, fundId, onDate));
    }

    private static List<Money> totals(Connection sql, UUID fundId, LocalDate onDate) throws SQLException {
        try (var query = sql.prepareStatement(COMMITTED)) {
            query.setObject(1, fundId);
            query.setObject(2, onDate);
            query.setObject(3, onDate);
            try (var rows = query.executeQuery()) {
                var totals = new ArrayList<Money>();
                while (rows.next()) {
                    totals.add(Amounts.total(rows.getString(1), rows.getBigDecimal(2)));
                }
                return totals;
            }
        }
    }

    private static int films(Connection sql, UUID fundId, LocalDate onDate) throws SQLException {
        try (var query = sql.prepareStatement(FILMS)) {
            query.setObject(1, fundId);
            query.setObject(2, onDate);
            query.setObject(3, onDate);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static FundEvent fact(String type, String json) {
        var known = FactTypes.named(type)
                .orElseThrow(() -> new IllegalStateException("a fact was kept that nobody knows: " + type));
        return FactJson.read(known.asSubclass(FundEvent.class), json.getBytes(StandardCharsets.UTF_8));
    }
}

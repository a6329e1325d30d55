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
import kz.kinoqor.kit.query.Select;
import org.joda.money.Money;

/** Reads what the projection keeps. */
final class FundHealthTable {

    private static final String FACTS_OF_FUND = """
            select type, fact, told_at
            from   fund_fact
            where  fund_id = ?
            order  by sequence
            """;

    private static final String COMMITTED = """
            select currency, sum(amount_minor)
            from   (select * from money_turn where fund_id = ? and span = 'YEAR' and since < ?
                    union all
                    select * from money_turn where fund_id = ? and span = 'DAY' and since >= ? and since <= ?) as turn
            group  by currency
            having sum(amount_minor) <> 0
            order  by currency
            """;

    private static final String FILMS = """
            select coalesce(sum(films), 0)
            from   (select * from film_turn where fund_id = ? and span = 'YEAR' and since < ?
                    union all
                    select * from film_turn where fund_id = ? and span = 'DAY' and since >= ? and since <= ?) as turn
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
        try (var query = upTo(onDate, COMMITTED, fundId).on(sql);
                var rows = query.executeQuery()) {
            var totals = new ArrayList<Money>();
            while (rows.next()) {
                totals.add(Amounts.total(rows.getString(1), rows.getBigDecimal(2)));
            }
            return totals;
        }
    }

    private static int films(Connection sql, UUID fundId, LocalDate onDate) throws SQLException {
        try (var query = upTo(onDate, FILMS, fundId).on(sql);
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Select upTo(LocalDate onDate, String statement, UUID fundId) {
        var newYear = onDate.withDayOfYear(1);
        return Select.of(statement, fundId, newYear, fundId, newYear, onDate);
    }

    private static FundEvent fact(String type, String json) {
        var known = FactTypes.named(type)
                .orElseThrow(() -> new IllegalStateException("a fact was kept that nobody knows: " + type));
        return FactJson.read(known.asSubclass(FundEvent.class), json.getBytes(StandardCharsets.UTF_8));
    }
}

package kz.kinoqor.analytics.orgcensus;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.kinoqor.kit.query.Select;
import org.jspecify.annotations.Nullable;

/** Reads what the projection keeps. */
final class OrgCensusTable {

    private static final String CELLS = """
            select film, region, legal_form, collection, state, privately, foreign_owned, mixed, sum(organisations)
            from   (select * from organisation_turn where span = 'YEAR' and since < ?
                    union all
                    select * from organisation_turn where span = 'DAY' and since >= ? and since <= ?) as turn
            where  true
            """;

    private static final String GROUPED = """
            group  by film, region, legal_form, collection, state, privately, foreign_owned, mixed
            having sum(organisations) <> 0
            """;

    private OrgCensusTable() {}

    /** @param collection only organisations of this marked set; null for all there are */
    static List<CensusCell> cells(Connection sql, LocalDate onDate, @Nullable String collection) throws SQLException {
        var newYear = onDate.withDayOfYear(1);
        var select = Select.of(CELLS, newYear, newYear, onDate)
                .and("collection = ?", collection)
                .then(GROUPED);
        try (var query = select.on(sql);
                var rows = query.executeQuery()) {
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

package kz.kinoqor.catalog.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** What the tables hold, for tests that ask whether nothing changed. */
@ApplicationScoped
class Register {

    private static final String COUNTS = """
            select (select count(*) from film), (select count(*) from outbox), (select count(*) from identifier_claim),
                   (select count(*) from intake_line)
            """;
    private static final String LEFTOVERS = """
            select (select count(*) from intake_chunk), (select count(*) from intake_foreseen)
            """;

    private final DataSource database;

    Register(DataSource database) {
        this.database = database;
    }

    /** Films, announcements, claimed identifiers and remembered lines. */
    List<Long> counts() throws SQLException {
        return numbers(COUNTS, 4);
    }

    /** What is kept only while an import goes on: chunks, and what dry runs foresee. */
    List<Long> leftovers() throws SQLException {
        return numbers(LEFTOVERS, 2);
    }

    /** The first column of the first row. */
    String text(String statement) throws SQLException {
        try (var sql = database.getConnection();
                var select = sql.createStatement();
                var row = select.executeQuery(statement)) {
            row.next();
            return row.getString(1);
        }
    }

    /** The id of an import whose plan no version of the code can read. */
    String unreadableImport() throws SQLException {
        return text("""
                with stuck as (insert into operation (id, kind, state, dry_run, ignored_columns, owner)
                               values (uuidv7(), 'FILM_IMPORT', 'RUNNING', true, '{}', 'a test')
                               returning id)
                insert into intake (operation_id, plan)
                select id, '{"nobody": "reads this"}'
                  from stuck
                returning operation_id
                """);
    }

    private List<Long> numbers(String statement, int columns) throws SQLException {
        try (var sql = database.getConnection();
                var select = sql.createStatement();
                var row = select.executeQuery(statement)) {
            row.next();
            var numbers = new java.util.ArrayList<Long>();
            for (int i = 1; i <= columns; i++) {
                numbers.add(row.getLong(i));
            }
            return numbers;
        }
    }
}

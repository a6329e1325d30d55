package kz.kinoqor.kit.testing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.kinoqor.kit.testing.OpenApiDocument;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * No statement of a service walks through a table that grows. A service extends this once, as one of the last of its
 * tests: it asks every documented read, and judges all that the service has sent to its database since the JVM began.
 */
public abstract class StatementPlans {

    /** Of the inbox and the outbox, which grow with nothing that anybody records. */
    private static final Map<String, String> SMALL_EVERYWHERE = Map.of(
            "inbox_position", "a row for each partition of each reader",
            "inbox_parked_count", "a row for each partition of each reader that has something parked",
            "inbox_ruling", "a row for each decision of a person",
            "inbox_topic", "a row for each topic",
            "outbox_heartbeat", "one row",
            "outbox_restore", "a row for each loss of a slot");

    /** Tables of the service that cannot grow, each with the reason. */
    protected abstract Map<String, String> small();

    /** Classes that read whole tables on purpose, each with the reason. None of them answers a public read. */
    protected abstract Map<String, String> onPurpose();

    /** What to ask by, where the document does not say what a parameter may be. */
    protected abstract Map<String, String> values();

    /** Where the service has its tables. */
    protected List<String> schemas(Connection sql) throws SQLException {
        return List.of("public");
    }

    /** Makes the tables that the service makes for a while only. */
    protected List<String> temporary() {
        return List.of();
    }

    @Test
    void noStatementWalksThroughATableThatGrows() throws SQLException {
        var refused = new PublicReads(OpenApiDocument.live(), values()).ask();
        var statements = StatementRecord.all();
        var small = new HashMap<>(SMALL_EVERYWHERE);
        small.putAll(small());
        var faults = new ArrayList<String>();
        try (var sql = database().getConnection()) {
            var tables = LargeTables.make(sql, schemas(sql), small.keySet());
            var planner = new Planner(sql, small.keySet());
            for (var table : temporary()) {
                planner.execute(table);
            }
            for (var statement : statements) {
                if (!onPurpose().containsKey(statement.sender())) {
                    planner.fault(statement).ifPresent(faults::add);
                }
            }
            LargeTables.drop(sql);

            assertThat(refused)
                    .as("questions to be asked with a value of values()")
                    .isEmpty();
            assertThat(statements).as("what was recorded").isNotEmpty();
            assertThat(faults).isEmpty();
            assertThat(tables).as("tables said to be small").containsAll(small().keySet());
        }
    }

    private static PGSimpleDataSource database() {
        var config = ConfigProvider.getConfig();
        var database = new PGSimpleDataSource();
        database.setUrl(config.getValue("quarkus.datasource.jdbc.url", String.class));
        database.setUser(config.getValue("quarkus.datasource.username", String.class));
        database.setPassword(config.getValue("quarkus.datasource.password", String.class));
        return database;
    }
}

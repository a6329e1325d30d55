package kz.kinoqor.analytics;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.kinoqor.kit.testing.plan.StatementPlans;
import kz.kinoqor.local.testing.KafkaForTests;
import kz.kinoqor.local.testing.PostgresForTests;
import kz.kinoqor.local.testing.TestTokens;
import org.junit.jupiter.api.Order;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@QuarkusTestResource(KafkaForTests.class)
@QuarkusTestResource(TestTokens.class)
@Order(Integer.MAX_VALUE - 1)
class PlansTest extends StatementPlans {

    /** Each read model's newest build that is live. */
    private static final String LIVE = """
            select distinct on (name) schema_name
              from read_model_build
             where state = 'LIVE'
             order by name, build desc
            """;

    @Override
    protected List<String> schemas(Connection sql) throws SQLException {
        var schemas = new ArrayList<>(super.schemas(sql));
        try (var query = sql.createStatement();
                var row = query.executeQuery(LIVE)) {
            while (row.next()) {
                schemas.add(row.getString(1));
            }
        }
        return schemas;
    }

    @Override
    protected Map<String, String> small() {
        return Map.of(
                "feed_horizon", "one row",
                "tally", "a row for each partition of each topic",
                "read_model_version", "a row for each version that some process runs",
                "read_model_build", "a row for each build that ever was: people begin them");
    }

    @Override
    protected Map<String, String> onPurpose() {
        return Map.of("Checksum", "compares all of two builds, page by page, while everybody reads and writes on");
    }

    @Override
    protected Map<String, String> values() {
        return Map.of();
    }
}

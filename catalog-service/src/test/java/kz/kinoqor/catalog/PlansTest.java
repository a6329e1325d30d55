package kz.kinoqor.catalog;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import kz.kinoqor.kit.testing.plan.StatementPlans;
import org.junit.jupiter.api.Order;

@QuarkusTest
@Order(Integer.MAX_VALUE - 1)
class PlansTest extends StatementPlans {

    @Override
    protected Map<String, String> small() {
        return Map.of(
                "intake_chunk",
                "what is left to do of the imports under way: each chunk goes with the films it becomes");
    }

    @Override
    protected Map<String, String> onPurpose() {
        return Map.of();
    }

    @Override
    protected Map<String, String> values() {
        return Map.of(
                "country", "KZ",
                "kind", "SHORT_FICTION",
                "stage", "SHOOTING",
                "legalForm", "LLP",
                "ownershipClass", "STATE",
                "region", "KZ-10",
                "role", "DIRECTOR");
    }
}

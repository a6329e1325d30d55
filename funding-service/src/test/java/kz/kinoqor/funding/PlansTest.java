package kz.kinoqor.funding;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import kz.kinoqor.kit.testing.plan.StatementPlans;
import org.junit.jupiter.api.Order;

@QuarkusTest
@Order(Integer.MAX_VALUE - 1)
class PlansTest extends StatementPlans {

    @Override
    protected Map<String, String> small() {
        return Map.of();
    }

    @Override
    protected Map<String, String> onPurpose() {
        return Map.of(
                "FilmCopyRebuild", "compares all of the copy with all that the register has told, for an operator");
    }

    /** Of a rebuild, which fills it as the copy is filled. */
    @Override
    protected List<String> temporary() {
        return List.of("create table rebuilt_film (like known_film including all)");
    }

    @Override
    protected Map<String, String> values() {
        return Map.of("kind", "FOUNDATION", "ownership", "STATE", "status", "ACTIVE", "discipline", "FILM");
    }
}

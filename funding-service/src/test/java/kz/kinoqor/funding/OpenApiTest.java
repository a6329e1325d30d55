package kz.kinoqor.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import kz.kinoqor.kit.testing.EveryOperation;
import kz.kinoqor.kit.testing.OpenApiDocument;
import kz.kinoqor.kit.testing.UnreadableRequests;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
class OpenApiTest {

    /** After a wanted change, {@code -Dkinoqor.openapi.write=true} writes it anew. */
    @Test
    void theDocumentOfTheServiceIsTheCommittedOne() {
        assertThat(OpenApiDocument.live().committed("funding"))
                .isEqualTo(OpenApiDocument.live().text());
    }

    @TestFactory
    Stream<DynamicContainer> everyOperationIsHeldToTheRules() {
        return EveryOperation.isHeldToTheRules();
    }

    @TestFactory
    Stream<DynamicTest> whatCannotBeReadIsAProblem() {
        return UnreadableRequests.areProblems();
    }
}

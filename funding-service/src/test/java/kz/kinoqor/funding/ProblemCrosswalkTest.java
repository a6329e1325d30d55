package kz.kinoqor.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import kz.kinoqor.kit.testing.OpenApiDocument;
import kz.kinoqor.kit.testing.ProblemCrosswalk;
import kz.kinoqor.kit.testing.SeenProblems;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The last of all tests: it asks what the others have seen, so it passes only together with them. */
@QuarkusTest
@Order(Integer.MAX_VALUE)
class ProblemCrosswalkTest {

    @Test
    void everyProblemHasAPageAPlaceInTheDocumentAndATest() {
        var gaps = ProblemCrosswalk.of("kz.kinoqor.funding")
                .gaps(OpenApiDocument.live().problemCodes(), SeenProblems.codes());

        assertThat(gaps).isEmpty();
    }
}

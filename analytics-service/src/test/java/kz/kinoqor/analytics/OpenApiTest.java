package kz.kinoqor.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import kz.kinoqor.kit.testing.OpenApiDocument;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    /** After a wanted change, {@code -Dkinoqor.openapi.write=true} writes it anew. */
    @Test
    void theDocumentOfTheServiceIsTheCommittedOne() {
        assertThat(OpenApiDocument.live().committed("analytics"))
                .isEqualTo(OpenApiDocument.live().text());
    }
}

package kz.kinoqor.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a caller makes up must not stay in the memory of a service. */
@QuarkusTest
class MetersTest {

    private static final int METHODS = 500;

    private final MeterRegistry meters;

    MetersTest(MeterRegistry meters) {
        this.meters = meters;
    }

    @Test
    void inventedMethodsAreOneLabel() {
        IntStream.range(0, METHODS).forEach(i -> given().request("INVENTED" + i, "/v1/films"));

        assertThat(meters.getMeters())
                .extracting(meter -> meter.getId().getTag("method"))
                .filteredOn(Objects::nonNull)
                .contains("OTHER")
                .noneMatch(method -> method.startsWith("INVENTED"));
    }
}

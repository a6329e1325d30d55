package kz.kinoqor.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import kz.kinoqor.system.door.Door;
import kz.kinoqor.system.door.Json;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.stack.SystemTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The published totals of 2024, out of 121 invented organisations. */
@SystemTest
@Order(30)
class CensusTest {

    private static final String CENSUS = "/v1/census?asOf=2024-12-31&collection=synthetic-census-2024";

    private final Door door;
    private JsonNode census = Json.read("{}".getBytes(StandardCharsets.UTF_8));

    CensusTest(Suite suite) {
        this.door = suite.door();
    }

    @BeforeEach
    void takeTheCensus() {
        census = Awaitility.await("the sample data is in the census")
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> door.read(CENSUS).json(),
                        answer -> answer.path("total").asInt() == 121);
    }

    @Test
    void theCountryHasTheTotalsOfItsReport() {
        assertThat(census.at("/ownership/private").asInt()).isEqualTo(100);
        assertThat(census.at("/ownership/foreign").asInt()).isEqualTo(4);
        assertThat(census.at("/legalForms/INDIVIDUAL_ENTREPRENEUR").asInt()).isEqualTo(29);
        assertThat(census.at("/nonPrivate/value").asInt()).isEqualTo(21);
        assertThat(census.at("/nonPrivate/derived").asBoolean()).isTrue();
    }

    @Test
    void theRegionsHaveWhatIsSaidOfThem() {
        var almaty = region("KZ-75");
        assertThat(almaty.path("total").asInt()).isEqualTo(20);
        assertThat(almaty.path("state").asInt()).isEqualTo(1);
        assertThat(almaty.path("foreign").asInt()).isEqualTo(2);
        var astana = region("KZ-71");
        assertThat(astana.path("total").asInt()).isEqualTo(10);
        assertThat(astana.path("private").asInt()).isEqualTo(10);
        assertThat(astana.path("foreign").asInt()).isZero();
        var westKazakhstan = region("KZ-27");
        assertThat(westKazakhstan.path("total").asInt()).isEqualTo(11);
        assertThat(westKazakhstan.path("state").asInt()).isEqualTo(5);
    }

    @Test
    void aTotalThatNobodyStatesStaysUnknown() {
        var zhambyl = region("KZ-31");
        assertThat(zhambyl.path("state").asInt()).isEqualTo(9);
        assertThat(zhambyl.path("total").isNull()).isTrue();
        assertThat(zhambyl.path("totalKnown").asBoolean()).isFalse();
    }

    @Test
    void whatTheRegionsAccountForIsSaid() {
        assertThat(census.at("/accounted/state/accounted").asInt()).isEqualTo(15);
        assertThat(census.at("/accounted/state/of").asInt()).isEqualTo(21);
        assertThat(census.at("/accounted/state/remainder").asInt()).isEqualTo(6);
        assertThat(census.at("/accounted/organisations/atLeast").asInt()).isEqualTo(50);
        assertThat(census.at("/accounted/organisations/of").asInt()).isEqualTo(121);
    }

    private JsonNode region(String code) {
        return Json.each(census.path("regions")).stream()
                .filter(region -> code.equals(region.path("code").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no region " + code + " in " + census));
    }
}

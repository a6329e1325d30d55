package kz.kinoqor.catalog.place;

import static kz.kinoqor.catalog.harness.Editor.anybody;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RegionCodeHttpTest {

    @ParameterizedTest
    @CsvSource({"2018-06-18,16", "2018-06-19,17", "2022-06-07,17", "2022-06-08,20", "2026-01-01,20"})
    void thereAreAsManyRegionsAsThereWereOnTheDay(String day, int regions) {
        anybody()
                .get("/v1/codes/regions?asOf=" + day)
                .then()
                .statusCode(200)
                .body("asOf", equalTo(day))
                .body("items", hasSize(regions));
    }

    @Test
    void withoutADayTodayIsMeant() {
        anybody().get("/v1/codes/regions").then().statusCode(200).body("items", hasSize(20));
    }

    @Test
    void anOlderCodeMeansTheRegionOfToday() {
        anybody()
                .get("/v1/codes/regions/KZ-ALA")
                .then()
                .statusCode(200)
                .body("given", equalTo("KZ-ALA"))
                .body("region.code", equalTo("KZ-75"))
                .body("region.name.kk", equalTo("Алматы"));
    }

    @Test
    void aDividedRegionIsClearBeforeTheDivision() {
        anybody()
                .get("/v1/codes/regions/KZ-VOS?asOf=2022-06-07")
                .then()
                .statusCode(200)
                .body("region.code", equalTo("KZ-63"));
    }

    @Test
    void aDividedRegionIsRefusedWithWhatItMayMean() {
        anybody()
                .get("/v1/codes/regions/KZ-VOS?asOf=2022-06-08")
                .then()
                .statusCode(409)
                .body("code", equalTo("region-ambiguous"))
                .body("detail", containsString("KZ-63, KZ-10"));
    }

    @Test
    void aRegionThatDidNotExistYetIsNotThere() {
        anybody()
                .get("/v1/codes/regions/KZ-10?asOf=2020-01-01")
                .then()
                .statusCode(404)
                .body("code", equalTo("region-unknown"))
                .body("errors[0].code", equalTo("region-not-yet"));
    }

    @Test
    void aCodeOfNothingIsNotThere() {
        anybody().get("/v1/codes/regions/KZ-99").then().statusCode(404).body("code", equalTo("region-unknown"));
    }

    @Test
    void aDayIsWrittenInFull() {
        anybody().get("/v1/codes/regions?asOf=2022").then().statusCode(400).body("code", equalTo("parameter-invalid"));
    }
}

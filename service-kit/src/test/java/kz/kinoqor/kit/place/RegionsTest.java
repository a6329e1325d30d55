package kz.kinoqor.kit.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import kz.kinoqor.kit.rule.Refused;
import kz.kinoqor.kit.time.BusinessDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private final Regions regions = regionsAt(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC));

    @Test
    void thereAreSeventeenRegionsAndThreeCitiesEachNamedInThreeLanguages() {
        assertThat(regions.existingOn(TODAY))
                .hasSize(20)
                .allSatisfy(region -> assertThat(region.name().byTag()).containsOnlyKeys("kk", "ru", "en"));
        assertThat(regions.all())
                .filteredOn(region -> region.kind().equals("city"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"2018-06-18, 16", "2018-06-19, 17", "2022-06-07, 17", "2022-06-08, 20"})
    void thereWereFewerBeforeEachDivision(LocalDate date, int count) {
        assertThat(regions.existingOn(date)).hasSize(count);
    }

    @Test
    void everyPredecessorIsARegion() {
        assertThat(regions.all())
                .flatExtracting(Region::predecessors)
                .allSatisfy(code -> assertThat(regions.find(code)).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"KZ-63, 2026-01-01", "KZ-63, 2010-01-01", "kz-63,", "KZ-10, 2022-06-08", "KZ-10,", "KZ-79, 2018-06-19"})
    void aCodeOfTodayIsItselfOnADayOnWhichTheRegionExisted(String code, LocalDate asOf) {
        assertThat(regions.resolve(code, asOf).code()).isEqualToIgnoringCase(code);
    }

    @ParameterizedTest
    @CsvSource({
        "KZ-10, 2022-06-07, 2022-06-08, KZ-63",
        "KZ-33, 2020-01-01, 2022-06-08, KZ-19",
        "KZ-62, 2020-01-01, 2022-06-08, KZ-35",
        "KZ-79, 2018-06-18, 2018-06-19, KZ-61",
        "KZ-SHY, 2018-06-18, 2018-06-19, KZ-61"
    })
    void aRegionThatDidNotExistYetIsRefusedWithWhatWasThere(String code, LocalDate asOf, String from, String before) {
        var refusal = Refused.by(() -> regions.resolve(code, asOf));

        assertThat(refusal.code()).isEqualTo("region-not-yet");
        assertThat(refusal.args()).containsEntry("from", from).containsEntry("predecessors", before);
    }

    @ParameterizedTest
    @CsvSource({
        "KZ-ALA, , KZ-75",
        "KZ-AST, , KZ-71",
        "KZ-SHY, , KZ-79",
        "KZ-KUS, 2010-01-01, KZ-39",
        "KZ-VOS, 2022-06-07, KZ-63",
        "KZ-ALM, 2022-06-07, KZ-19",
        "KZ-KAR, 2022-06-07, KZ-35",
        "KZ-YUZ, 2018-06-18, KZ-61"
    })
    void anOlderCodeIsMappedWhileItMeansOneRegion(String old, LocalDate asOf, String today) {
        assertThat(regions.resolve(old, asOf).code()).isEqualTo(today);
    }

    @ParameterizedTest
    @CsvSource({
        "KZ-VOS, 2022-06-08, 'KZ-63, KZ-10'",
        "KZ-VOS, , 'KZ-63, KZ-10'",
        "KZ-ALM, 2022-06-08, 'KZ-19, KZ-33'",
        "KZ-KAR, 2022-06-08, 'KZ-35, KZ-62'",
        "KZ-YUZ, 2018-06-19, 'KZ-61, KZ-79'"
    })
    void anOlderCodeOfADividedRegionIsRefusedWithTheCandidates(String old, LocalDate asOf, String candidates) {
        var refusal = Refused.by(() -> regions.resolve(old, asOf));

        assertThat(refusal.code()).isEqualTo("region-ambiguous");
        assertThat(refusal.args()).containsEntry("candidates", candidates);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KZ-99", "KZ-BAY", "KZ", "", "63"})
    void aCodeOfNoRegionIsRefused(String code) {
        assertThat(Refused.by(() -> regions.resolve(code)).code()).isEqualTo("region-unknown");
    }

    @Test
    void todayIsTheDayInKazakhstan() {
        var eveOfTheDivision = regionsAt(Instant.parse("2022-06-07T18:30:00Z"));

        assertThat(eveOfTheDivision.resolve("KZ-10").code()).isEqualTo("KZ-10");
    }

    private static Regions regionsAt(Instant now) {
        return new Regions(BusinessDays.of(Clock.fixed(now, ZoneOffset.UTC)));
    }
}

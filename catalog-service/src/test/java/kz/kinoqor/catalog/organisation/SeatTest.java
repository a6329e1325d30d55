package kz.kinoqor.catalog.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kz.kinoqor.kit.place.Regions;
import kz.kinoqor.kit.rule.BrokenRules;
import kz.kinoqor.kit.time.BusinessDays;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeatTest {

    private static final Regions REGIONS =
            new Regions(BusinessDays.of(Clock.fixed(Instant.parse("2026-01-15T00:00:00Z"), ZoneOffset.UTC)));

    @Test
    void aCodeOfTodayIsTaken() {
        assertThat(seat("KZ-75", "2011", null)).isEqualTo(new Seat("KZ-75", "2011", null));
    }

    @Test
    void aCodeOfTheOlderGenerationIsMapped() {
        assertThat(seat("KZ-ALA", null, null)).isEqualTo(new Seat("KZ-75", "unknown", null));
    }

    @Test
    void aRegionThatWasDividedIsRefusedWithWhatItMayMean() {
        assertThatThrownBy(() -> seat("KZ-VOS", "2010", null))
                .asInstanceOf(InstanceOfAssertFactories.type(BrokenRules.class))
                .extracting(BrokenRules::errors)
                .satisfies(errors -> {
                    assertThat(errors).singleElement().satisfies(error -> {
                        assertThat(error.pointer()).isEqualTo("/code");
                        assertThat(error.code()).isEqualTo("region-ambiguous");
                        assertThat(error.message().en()).contains("KZ-63, KZ-10");
                    });
                });
    }

    @Test
    void aSeatGivenUpBeforeTheDivisionIsClear() {
        assertThat(seat("KZ-VOS", "2010", "2015")).isEqualTo(new Seat("KZ-63", "2010", "2015"));
    }

    @Test
    void nobodySatInARegionBeforeThereWasOne() {
        assertThatThrownBy(() -> seat("KZ-10", "2015", null))
                .isInstanceOf(BrokenRules.class)
                .hasMessageContaining("/code region-not-yet");
    }

    @Test
    void onlySeatsThatAreKeptCountForToday() {
        var seats = List.of(new Seat("KZ-71", "2011", "2019"), new Seat("KZ-75", "2019", null));

        assertThat(Seat.presentCodes(seats)).containsExactly("KZ-75");
    }

    private static Seat seat(String code, @Nullable String from, @Nullable String to) {
        return new Seat.NewSeat(code, from, to).read(REGIONS);
    }
}

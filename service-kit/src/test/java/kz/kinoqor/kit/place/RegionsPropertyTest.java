package kz.kinoqor.kit.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import kz.kinoqor.kit.rule.Refused;
import kz.kinoqor.kit.time.BusinessDays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RegionsPropertyTest {

    private final Regions regions = new Regions(BusinessDays.of(Clock.systemUTC()));

    @Property(tries = 300)
    void everyOlderCodeIsMappedOrRefusedWithAReason(@ForAll @IntRange(min = 0, max = 25_000) int epochDay) {
        var date = LocalDate.ofEpochDay(epochDay);
        var divided =
                Map.of("KZ-VOS", "2022-06-08", "KZ-ALM", "2022-06-08", "KZ-KAR", "2022-06-08", "KZ-YUZ", "2018-06-19");

        regions.all().stream().map(Region::oldCode).filter(Objects::nonNull).forEach(old -> {
            var division = divided.get(old);
            if (division != null && !date.isBefore(LocalDate.parse(division))) {
                assertThat(Refused.by(() -> regions.resolve(old, date)).code()).isEqualTo("region-ambiguous");
            } else if (old.equals("KZ-SHY") && date.isBefore(LocalDate.of(2018, 6, 19))) {
                assertThat(Refused.by(() -> regions.resolve(old, date)).code()).isEqualTo("region-not-yet");
            } else {
                assertThat(regions.resolve(old, date).oldCode()).isEqualTo(old);
            }
        });
    }
}

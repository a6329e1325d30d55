package kz.kinoqor.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PartialDatePropertyTest {

    @Property
    void everyDayIsReadAsItself(@ForAll @IntRange(min = -719_162, max = 2_932_896) int epochDay) {
        var day = LocalDate.ofEpochDay(epochDay);

        var date = PartialDate.of(day);

        assertThat(date.earliest()).contains(day);
        assertThat(date.latest()).contains(day);
        assertThat(date.precision()).isEqualTo(Precision.DAY);
    }

    @Property
    void everyTextThatIsReadIsKeptAsItWas(@ForAll("dates") String text) {
        var date = PartialDate.parse(text);

        assertThat(date.text()).isEqualTo(text);
        assertThat(PartialDate.parse(date.text())).isEqualTo(date).isEqualByComparingTo(date);
        assertThat(date.earliest().orElseThrow())
                .isBeforeOrEqualTo(date.latest().orElseThrow());
    }

    @Provide
    Arbitrary<String> dates() {
        var year = Arbitraries.integers().between(1, 9999).map("%04d"::formatted);
        var decade = Arbitraries.integers().between(0, 999).map("%03dX"::formatted);
        var month = Arbitraries.integers().between(1, 12).map("-%02d"::formatted);
        var day = Arbitraries.integers().between(1, 28).map("-%02d"::formatted);
        var mark = Arbitraries.of("", "?", "~", "%");
        return Arbitraries.oneOf(
                Combinators.combine(year, mark).as((y, m) -> y + m),
                Combinators.combine(decade, mark).as((y, m) -> y + m),
                Combinators.combine(year, month, mark).as((y, mm, m) -> y + mm + m),
                Combinators.combine(year, month, day, mark).as((y, mm, d, m) -> y + mm + d + m));
    }
}

package kz.kinoqor.kit.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SharePropertyTest {

    @Property
    void aWholeCutIntoEqualPartsIsWholeAgain(@ForAll @IntRange(min = 1, max = 500) int parts) {
        assertThat(Share.sumsToOne(Collections.nCopies(parts, new Share(1, parts))))
                .isTrue();
    }

    @Property
    void aWholeCutAnywhereIsWholeAgain(
            @ForAll @LongRange(min = 2, max = Long.MAX_VALUE) long den, @ForAll @LongRange(min = 0) long cut) {
        long num = cut % den;
        var parts = LongStream.of(num, den - num)
                .mapToObj(part -> new Share(part, den))
                .toList();

        assertThat(Share.sumsToOne(parts)).isTrue();
    }

    @Property
    void reducingChangesNothingButTheSpelling(
            @ForAll @LongRange(min = 1, max = 1_000_000) long den,
            @ForAll @LongRange(min = 0) long cut,
            @ForAll @LongRange(min = 1, max = 1_000_000) long factor) {
        long num = cut % den;

        assertThat(new Share(num * factor, den * factor)).isEqualTo(new Share(num, den));
    }
}

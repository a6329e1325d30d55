package kz.kinoqor.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import kz.kinoqor.kit.rule.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

    private final Ids ids = new Ids(Clock.fixed(NOON, ZoneOffset.UTC), new Random(7));

    @Test
    void anIdIsAVersion7WithItsMillisecond() {
        var id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void idsRiseWhileTheClockStands() {
        var made = IntStream.range(0, 20_000).mapToObj(_ -> ids.next()).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(made.stream().map(UUID::toString)).isSorted();
    }

    @Test
    void idsRiseWhenTheClockGoesBack() {
        var times = new ArrayList<>(List.of(NOON, NOON.plusMillis(5), NOON.minusSeconds(60), NOON.plusMillis(6)));
        var wandering = new Ids(new Wandering(times), new Random(7));

        var made = IntStream.range(0, 4).mapToObj(_ -> wandering.next()).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
        assertThat(made.getLast().getMostSignificantBits() >>> 16)
                .isEqualTo(NOON.plusMillis(6).toEpochMilli());
    }

    @Test
    void noTwoThreadsGetTheSameId() {
        Set<UUID> made = ConcurrentHashMap.newKeySet();

        IntStream.range(0, 50_000).parallel().forEach(_ -> made.add(ids.next()));

        assertThat(made).hasSize(50_000);
    }

    @Test
    void anIdIsReadInEitherCase() {
        var id = ids.next();

        assertThat(Ids.parse(id.toString().toUpperCase(Locale.ROOT))).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1-1-1-1-1", "0197a3f2-7c1e-7d50-9b1a-5f0e2c3f9c2", "{0197a3f2-7c1e-7d50-9b1a-5f0e2c3f9c2a}"
            })
    void aTextThatIsNoIdIsRefused(String text) {
        assertThat(Refused.by(() -> Ids.parse(text)).code()).isEqualTo("id-malformed");
    }

    /** A clock that says one time after the other. */
    private static final class Wandering extends Clock {

        private final ArrayList<Instant> times;

        Wandering(ArrayList<Instant> times) {
            this.times = times;
        }

        @Override
        public Instant instant() {
            return times.removeFirst();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

package kz.kinoqor.analytics.filmthread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kz.kinoqor.analytics.filmthread.ThreadEvent.Place;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
    private static final UUID LOW = UUID.fromString("01900000-0000-7000-8000-000000000000");
    private static final UUID HIGH = UUID.fromString("f1900000-0000-7000-8000-000000000000");

    private static final List<Place> IN_ORDER = List.of(
            new Place(EARLY, "kinoqor.catalog.credits", LOW, 1),
            new Place(EARLY, "kinoqor.catalog.films", LOW, 1),
            new Place(EARLY, "kinoqor.catalog.films", LOW, 2),
            new Place(EARLY, "kinoqor.catalog.films", HIGH, 1),
            new Place(EARLY.plusNanos(1_000), "kinoqor.catalog.films", LOW, 3),
            new Place(EARLY.plusSeconds(1), "kinoqor.funding.awards", LOW, 1));

    @Property
    void aThreadHasOneOrderWhateverArrivedFirst(@ForAll long seed) {
        var arrived = new ArrayList<>(IN_ORDER);
        Collections.shuffle(arrived, new Random(seed));

        Collections.sort(arrived);

        assertThat(arrived).isEqualTo(IN_ORDER);
    }

    @Test
    void idsAreOrderedAsPostgresOrdersThem() {
        assertThat(IN_ORDER.get(2)).isLessThan(IN_ORDER.get(3));
    }
}

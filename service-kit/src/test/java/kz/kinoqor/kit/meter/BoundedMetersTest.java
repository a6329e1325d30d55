package kz.kinoqor.kit.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundedMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    BoundedMetersTest() {
        registry.config().meterFilter(new BoundedMeters());
    }

    @Test
    void tenThousandMethodsAreOneLabel() {
        IntStream.range(0, 10_000)
                .forEach(i -> registry.timer("http.server.requests", "method", "ODD" + i, "status", "405"));
        registry.timer("http.server.requests", "method", "GET", "status", "200");

        assertThat(registry.getMeters())
                .extracting(meter -> meter.getId().getTag("method"))
                .containsExactlyInAnyOrder("OTHER", "GET");
    }

    @Test
    void noLabelGrowsWithoutEnd() {
        IntStream.range(0, 10_000).forEach(i -> registry.counter("some.counter", "place", "p" + i));
        registry.counter("other.counter", "place", "x");

        assertThat(registry.getMeters()).hasSize(BoundedMeters.MOST + 1);
    }
}

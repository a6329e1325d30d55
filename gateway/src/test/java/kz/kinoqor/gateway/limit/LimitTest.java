package kz.kinoqor.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kinoqor.gateway.request.Client;
import org.junit.jupiter.api.Test;

class LimitTest {

    /** Three requests and two streams for each, five streams altogether, and memory for a hundred callers. */
    private record Few(
            Duration window,
            long requestsPerClient,
            long requestsPerHolder,
            int streamsPerClient,
            int streams,
            long remembered)
            implements LimitBounds {

        Few() {
            this(Duration.ofHours(1), 3, 3, 2, 5, 100);
        }
    }

    private final RateLimits rates = new RateLimits(new Few());
    private final StreamPlaces places = new StreamPlaces(new Few());

    @Test
    void whoAsksTooOftenIsToldSoAndWhenToComeBack() {
        var client = new Client("192.0.2.7", "http");

        var said = IntStream.range(0, 4)
                .mapToObj(time -> rates.of(client).orElseThrow())
                .toList();

        assertThat(said).extracting(Allowance::granted).containsExactly(true, true, true, false);
        assertThat(said.getLast().policy()).isEqualTo("\"client\";q=3;w=3600");
        assertThat(said.getFirst().state()).startsWith("\"client\";r=2;t=");
        assertThat(Long.parseLong(said.getLast().retryAfter())).isBetween(1L, 1201L);
    }

    @Test
    void othersAreNotToBlame() {
        var asked = Stream.of("192.0.2.7", "192.0.2.7", "192.0.2.7", "192.0.2.8")
                .map(address ->
                        rates.of(new Client(address, "http")).orElseThrow().granted());

        assertThat(asked).containsOnly(true);
    }

    @Test
    void theNetworkOfOneSubscriberIsOneClient() {
        var one = new Client("2001:db8:0:7::1", "http").network();

        assertThat(new Client("2001:db8:0:7:ffff::2", "http").network()).isEqualTo(one);
        assertThat(new Client("2001:db8:0:8::1", "http").network()).isNotEqualTo(one);
    }

    @Test
    void howeverManyCallTheMemoryIsTheSame() {
        IntStream.range(0, 10_000).forEach(i -> rates.of(new Client("192.0." + i / 256 + "." + i % 256, "http")));

        assertThat(rates.remembered()).isLessThanOrEqualTo(100);
    }

    @Test
    void streamsHavePlacesAndGiveThemBack() {
        var first = new Client("192.0.2.1", "http");
        var taken = Stream.of("1", "1", "1", "2", "2", "3", "4")
                .map(end -> places.take(new Client("192.0.2." + end, "http")))
                .toList();

        assertThat(taken).containsExactly(true, true, false, true, true, true, false);
        places.giveBack(first);
        assertThat(places.take(first)).isTrue();
        assertThat(places.taken()).isEqualTo(5);
    }
}

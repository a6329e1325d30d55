package kz.kinoqor.system.framing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.kinoqor.http.testing.HeaderBlocks;
import kz.kinoqor.http.testing.RawConnection;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.stack.SystemTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Whatever comes in, a request that the gateway sends on is one request to everybody behind it, and a caller hears of
 * nobody's requests but its own. {@code kinoqor.framing.blocks} says how many connections are tried.
 */
@SystemTest
@Order(70)
class RealServiceTest {

    private static final int BLOCKS = Integer.getInteger("kinoqor.framing.blocks", 2_000);
    private static final int CALLERS = 50;
    private static final Pattern OF_A_BLOCK = Pattern.compile("b[0-9]+x[0-9]+-");

    private final Suite suite;
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    RealServiceTest(Suite suite) {
        this.suite = suite;
    }

    @Test
    void everyRequestIsOneRequestToAllWhoReadIt() throws Exception {
        try (var relay = new StrictRelay(suite.address("catalog-service"));
                var gateway = suite.another("gateway", "gateway-strict", Map.of("KINOQOR_CATALOG_URL", relay.url()));
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> callers.submit(() -> attack(caller, gateway.name())))
                    .toList();
            for (var call : calls) {
                call.get();
            }

            assertThat(complaints).isEmpty();
            assertThat(relay.complaints()).isEmpty();
            assertThat(relay.passed()).isGreaterThan(BLOCKS / 10);
        }
    }

    private Void attack(int caller, String gateway) throws IOException {
        var blocks = new HeaderBlocks(caller);
        for (var i = 0; i < BLOCKS / CALLERS; i++) {
            var bytes = blocks.next("b" + caller + "x" + i);
            try (var connection = new RawConnection(suite.address(gateway))) {
                var heard = connection.send(bytes).rest();
                foreign(heard, bytes).forEach(other -> complaints.add(other + " was heard after\n" + bytes));
            } catch (SocketTimeoutException waiting) {
                // An unfinished request may be waited for.
            }
        }
        return null;
    }

    /** What is spoilt in a block may be its name: then it asks for another, and hears of that. */
    private static List<String> foreign(String heard, String sent) {
        return OF_A_BLOCK
                .matcher(heard)
                .results()
                .map(found -> found.group())
                .filter(found -> !sent.contains(found))
                .toList();
    }
}

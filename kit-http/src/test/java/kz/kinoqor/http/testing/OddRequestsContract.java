package kz.kinoqor.http.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What every server owes: callers cannot fill its memory with what they make up. */
public abstract class OddRequestsContract {

    private static final int FIRST = 1_000;
    private static final int MANY = Integer.getInteger("kinoqor.odd.requests", 4_000);

    private final MeterRegistry meters;
    private final String path;
    private final UnaryOperator<String> tokens;

    /**
     * @param path of a collection at the server
     * @param tokens makes a good token of a role
     */
    protected OddRequestsContract(MeterRegistry meters, String path, UnaryOperator<String> tokens) {
        this.meters = meters;
        this.path = path;
        this.tokens = tokens;
    }

    @Test
    void whateverCallersMakeUpTheMemoryIsTheSame() throws Exception {
        var odd = new OddRequests(ConfigProvider.getConfig().getValue("test.url", URI.class), path, tokens);
        odd.sendUpTo(FIRST);
        var before = Footprint.of(meters);

        odd.sendUpTo(FIRST + MANY);

        assertThat(Footprint.of(meters).growthSince(before)).isEmpty();
    }
}

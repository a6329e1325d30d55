package kz.kinoqor.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    private final TraceParent trace = TraceParent.fresh();

    @ParameterizedTest
    @ValueSource(strings = {"a", "Order-7_2.b", "0190a000-0000-7000-8000-00000000abcd"})
    void aSaneOneIsKept(String header) {
        assertThat(RequestId.of(header, trace).text()).isEqualTo(header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\tb", "a,b", "ә", "<b>", "a/b"})
    void anOddOneGivesWayToTheTraceId(String header) {
        assertThat(RequestId.of(header, trace).text()).isEqualTo(trace.traceId());
    }

    @Test
    void aLongOneGivesWayToo() {
        assertThat(RequestId.of("a".repeat(129), trace).text()).isEqualTo(trace.traceId());
    }
}

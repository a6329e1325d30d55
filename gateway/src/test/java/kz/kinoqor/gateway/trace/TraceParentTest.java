package kz.kinoqor.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {

    private static final String GOOD = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void aWellFormedOneIsKept() {
        assertThat(TraceParent.of(GOOD).text()).isEqualTo(GOOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0g",
                "00-4bf92f3577b34da6a3ce929d0e0e4736 00f067aa0ba902b7-01",
            })
    void anythingElseIsReplaced(String header) {
        assertThat(TraceParent.of(header).text()).isNotEqualTo(header).hasSize(55);
    }

    @Test
    void aFreshOneIsWellFormedItself() {
        var fresh = TraceParent.fresh();

        assertThat(TraceParent.of(fresh.text())).isEqualTo(fresh);
    }

    @Property
    void noHeaderBreaksIt(@ForAll String header) {
        assertThat(TraceParent.of(header).traceId()).matches("[0-9a-f]{32}");
    }
}

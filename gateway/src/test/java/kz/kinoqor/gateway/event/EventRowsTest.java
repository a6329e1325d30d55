package kz.kinoqor.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import kz.kinoqor.gateway.language.Language;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EventRowsTest {

    private static final String STREAM =
            "retry: 1000\n\nid: 7\nevent: t\ndata: {\"id\":\"7\",\"type\":\"Әлем\"}\n\n: beat\n\n";

    @Test
    void cursorsStayAndDataBecomesARow() {
        assertThat(whole())
                .contains("retry: 1000\n", "id: 7\n", "data: {\"id\":\"7\",\"type\":\"Әлем\"")
                .doesNotContain("event: t");
    }

    @Test
    void aHeartbeatCanBeHeardByScripts() {
        assertThat(whole()).contains("event: beat\ndata: -\n\n");
    }

    @Test
    void dataThatCannotBeReadIsLeftOut() {
        assertThat(rows().take(Buffer.buffer("id: 8\ndata: {broken\n\n")).toString())
                .isEqualTo("id: 8\n\n");
    }

    @Property
    void whereTheBytesAreCutMakesNoDifference(@ForAll @IntRange(max = 90) int cut) {
        var bytes = STREAM.getBytes(StandardCharsets.UTF_8);
        var at = Math.min(cut, bytes.length);
        var rows = rows();

        var told = rows.take(Buffer.buffer(java.util.Arrays.copyOfRange(bytes, 0, at)))
                        .toString()
                + rows.take(Buffer.buffer(java.util.Arrays.copyOfRange(bytes, at, bytes.length)));

        assertThat(told).isEqualTo(whole());
    }

    private static String whole() {
        return rows().take(Buffer.buffer(STREAM)).toString();
    }

    private static EventRows rows() {
        return new EventRows(
                Language.EN, InstantSource.system(), new ObjectMapper().registerModule(new JavaTimeModule()));
    }
}

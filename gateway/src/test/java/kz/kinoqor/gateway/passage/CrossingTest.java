package kz.kinoqor.gateway.passage;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import org.junit.jupiter.api.Test;

class CrossingTest {

    @Test
    void theWeightIsThatOfTheLinesAsSent() {
        var headers = new DefaultHttpHeaders().add("Host", "a").add("X", "12345");

        assertThat(Crossing.weight(headers)).isEqualTo("Host: a\r\nX: 12345\r\n".length());
    }
}

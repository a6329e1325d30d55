package kz.kinoqor.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import org.junit.jupiter.api.Test;

class RequestRulesTest {

    @Test
    void theWeightIsThatOfTheLinesAsSent() {
        var headers = new DefaultHttpHeaders().add("Host", "a").add("X", "12345");

        assertThat(RequestRules.weight(headers)).isEqualTo("Host: a\r\nX: 12345\r\n".length());
    }
}

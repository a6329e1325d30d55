package kz.kinoqor.kit.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeLocationTest {

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:21181/v1/films/1, /v1/films/1",
        "/v1/films/1, /v1/films/1",
        "http://inside/v1/funds/1/promises#2, /v1/funds/1/promises#2",
        "https://inside/v1/films?limit=1&cursor=a%20b, /v1/films?limit=1&cursor=a%20b"
    })
    void onlyThePathGoesOut(String made, String said) {
        assertThat(RelativeLocation.path(URI.create(made))).isEqualTo(said);
    }
}

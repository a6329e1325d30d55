package kz.kinoqor.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/films",
                "/v1/films/",
                "/v1/films/a.b",
                "/v1/films/...",
                "/v1/films/..a",
                "/v1/identifiers/EIDR/10.5240%2F7791-8534",
                "/v1/films/%D2%9A",
                "/v1/films:import",
            })
    void plainPathsPass(String path) {
        assertThat(Paths.plain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/films/../../q/metrics",
                "/v1/films/..",
                "/v1/films/.",
                "/v1/films/%2e%2e/x",
                "/v1/films/.%2E/x",
                "/v1/films%2f..%2fx",
                "/v1/films/%2e",
                "/v1/films/..;a=b/x",
                "/v1/films\\..\\x",
                "/v1/films/%5c",
                "/v1/films/%00",
                "/v1/films/%0d%0aHost:x",
                "/v1/films/%",
                "/v1/films/%4",
                "/v1/films/%zz",
            })
    void pathsThatReadTwoWaysDoNot(String path) {
        assertThat(Paths.plain(path)).isFalse();
    }

    @Property
    void whatPassesStaysWhereItIs(@ForAll @CharRange(from = '%', to = '/') String tail) {
        var path = "/v1/films/" + tail;
        if (Paths.plain(path)) {
            var decoded = java.net.URLDecoder.decode(path.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(java.nio.file.Path.of(decoded).normalize().toString()).startsWith("/v1/films");
        }
    }
}

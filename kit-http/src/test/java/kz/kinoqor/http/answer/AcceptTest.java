package kz.kinoqor.http.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | 1",
                "APPLICATION/JSON;q=0.5 | 0.5",
                "application/json;q=0 | 0",
                "application/json ; charset=x ; Q=0.25 | 0.25",
                "application/json;q=0, */* | 0",
                "*/*;q=0.1, application/*;q=0.2 | 0.2",
                "*/* | 1",
                "text/html | 0",
                "application/json;q=much | 0",
            })
    void theMostExactRangeCounts(String accept, double weight) {
        assertThat(Accept.of(List.of(accept)).weight("application/json")).isEqualTo(weight);
    }

    @Test
    void nothingSaidMeansAnything() {
        assertThat(Accept.of(List.of()).weight("application/json")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | true",
                "text/html | true",
                "*/* | false",
                "text/html, application/json | false",
                "application/json, text/html;q=0.9 | false",
            })
    void aBrowserPutsPagesFirst(String accept, boolean preferred) {
        assertThat(Accept.of(List.of(accept)).prefers("text/html", "application/json"))
                .isEqualTo(preferred);
    }
}

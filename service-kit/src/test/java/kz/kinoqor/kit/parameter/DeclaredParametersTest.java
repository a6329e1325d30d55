package kz.kinoqor.kit.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.kinoqor.kit.rule.FieldError;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredParametersTest {

    private record More(
            @RestQuery String collection, @RestQuery("lang") String language) {}

    @SuppressWarnings("unused")
    private static final class Operations {
        void list(
                @PathParam("id") String id,
                @RestQuery Integer year,
                @QueryParam("limit") Integer most,
                @BeanParam More more) {}

        void one(@PathParam("id") String id) {}
    }

    @Test
    void areThoseOfTheMethodAndOfItsBeans() {
        assertThat(of("list").names()).containsExactly("year", "limit", "collection", "lang");
        assertThat(of("one").names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "yaer, 2013, parameter-mistaken",
        "Year, 2013, parameter-mistaken",
        "language, kk, parameter-mistaken",
        "id, 1, parameter-unknown",
        "offset, 10, parameter-unknown",
        "year, '', parameter-empty"
    })
    void nameWhatIsWrong(String name, String value, String code) {
        assertThat(of("list").findings(Map.of(name, List.of(value))))
                .extracting(FieldError::parameter, FieldError::code)
                .containsExactly(tuple(name, code));
    }

    @Test
    void areGivenOnce() {
        assertThat(of("list").findings(Map.of("year", List.of("2013", "2014"))))
                .extracting(FieldError::code)
                .containsExactly("parameter-repeated");
        assertThat(of("list").findings(Map.of("year", List.of("2013")))).isEmpty();
    }

    @Test
    void sayWhichWasMeant() {
        assertThat(of("list")
                        .findings(Map.of("yaer", List.of("2013")))
                        .getFirst()
                        .message()
                        .en())
                .contains("perhaps year is meant");
        assertThat(of("one")
                        .findings(Map.of("year", List.of("2013")))
                        .getFirst()
                        .code())
                .isEqualTo("parameter-unwanted");
    }

    @Test
    void tellOfAFewHoweverManyAreWrong() {
        var query = IntStream.range(0, 1000)
                .boxed()
                .collect(Collectors.toMap(number -> "x" + number, _ -> Collections.singletonList("1")));
        assertThat(of("list").findings(query)).hasSize(20);
    }

    private static DeclaredParameters of(String operation) {
        return Arrays.stream(Operations.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(operation))
                .map(DeclaredParameters::of)
                .findAny()
                .orElseThrow();
    }
}

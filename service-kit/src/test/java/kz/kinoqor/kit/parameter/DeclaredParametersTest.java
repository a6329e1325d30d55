package kz.kinoqor.kit.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.problem.Refusal;
import kz.kinoqor.kit.rule.FieldError;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredParametersTest {

    private record More(
            @RestQuery boolean dryRun, @RestQuery("lang") String language) {}

    @SuppressWarnings("unused")
    private static final class Operations {
        void list(
                @PathParam("id") String id,
                @RestQuery Integer year,
                @QueryParam("limit") Integer most,
                @BeanParam More more) {}

        void one(@PathParam("id") String id) {}

        void day(@RestQuery LocalDate on) {}
    }

    @Test
    void areThoseOfTheMethodAndOfItsBeans() {
        assertThat(of("list").forms()).containsOnlyKeys("year", "limit", "dryRun", "lang");
        assertThat(of("one").forms()).isEmpty();
    }

    @Test
    void ofATypeThatNobodyReadsAreAMistakeOfOurs() {
        assertThatThrownBy(() -> of("day")).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"year, 2013", "dryRun, true", "dryRun, false", "lang, ' '"})
    void letThroughWhatIsRight(String name, String value) {
        of("list").hold(Map.of(name, List.of(value)));
    }

    @ParameterizedTest
    @CsvSource({
        "yaer, 2013, parameter-mistaken",
        "Year, 2013, parameter-mistaken",
        "language, kk, parameter-mistaken",
        "id, 1, parameter-unknown",
        "offset, 10, parameter-unknown",
        "year, '', parameter-empty",
        "year, 2o13, number-malformed",
        "limit, 99999999999, number-malformed",
        "dryRun, 1, choice-unknown",
        "dryRun, TRUE, choice-unknown",
        "dryRun, '', parameter-empty",
        "lang, 'k\u0000', text-unreadable"
    })
    void nameWhatIsWrong(String name, String value, String code) {
        assertThat(refused("list", Map.of(name, List.of(value))).errors())
                .extracting(FieldError::parameter, FieldError::code)
                .containsExactly(tuple(name, code));
    }

    @Test
    void areGivenOnce() {
        assertThat(refused("list", Map.of("year", List.of("2013", "2014"))).errors())
                .extracting(FieldError::code)
                .containsExactly("parameter-repeated");
    }

    @Test
    void sayWhichWasMeant() {
        assertThat(refused("list", Map.of("yaer", List.of("2013"))).detail()).contains("perhaps year is meant");
        assertThat(refused("one", Map.of("year", List.of("2013"))).errors())
                .extracting(FieldError::code)
                .containsExactly("parameter-unwanted");
    }

    @Test
    void tellOfAFewHoweverManyAreWrong() {
        var query =
                IntStream.range(0, 1000).boxed().collect(Collectors.toMap(number -> "x" + number, _ -> List.of("1")));

        assertThat(refused("list", query).errors()).hasSize(20);
    }

    private static Problem refused(String operation, Map<String, List<String>> query) {
        return catchThrowableOfType(Refusal.class, () -> of(operation).hold(query))
                .problem();
    }

    private static DeclaredParameters of(String operation) {
        return Arrays.stream(Operations.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(operation))
                .map(DeclaredParameters::of)
                .findAny()
                .orElseThrow();
    }
}

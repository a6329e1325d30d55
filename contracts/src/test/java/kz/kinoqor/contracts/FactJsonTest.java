package kz.kinoqor.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmTitleAdded;
import kz.kinoqor.contracts.publication.Json;
import kz.kinoqor.contracts.sample.GoldenSample;
import kz.kinoqor.contracts.sample.GoldenSamples;
import kz.kinoqor.contracts.schema.DrawnSchemas;
import kz.kinoqor.contracts.schema.SchemaProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactJsonTest {

    private static final String ANDER = """
            {"filmId": "01900000-0000-7000-8000-00000000f001",
             "title": {"text": "Ander", "lang": "und", "script": "Latn", "kind": "ORIGINAL"}}""";

    /** JSON that is of no use for a type; an item has no type of its own here, it goes with its list. */
    private static final Map<String, String> WRONG = Map.of(
            "string", "[7, 1.5, true, {}, [], [\"x\"], [2026, 1, 31]]",
            "integer", "[\"7\", \"\", 1.5, true, {}, [], 99999999999]",
            "array", "[\"x\", \"\", 7, true, {}, [null], [7]]",
            "object", "[\"x\", \"\", 7, true, [], {}]");

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("requiredProperties")
    void a_fact_without_a_required_property_is_malformed(GoldenSample sample, SchemaProperty property) {
        var broken = Json.tree(sample.json());
        holder(broken, property.pointer()).remove(property.pointer().last().getMatchingProperty());

        assertThatExceptionOfType(MalformedFact.class).isThrownBy(() -> read(sample, broken));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("requiredProperties")
    void a_fact_with_null_for_a_required_property_is_malformed(GoldenSample sample, SchemaProperty property) {
        var broken = Json.tree(sample.json());
        holder(broken, property.pointer()).putNull(property.pointer().last().getMatchingProperty());

        assertThatExceptionOfType(MalformedFact.class).isThrownBy(() -> read(sample, broken));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("properties")
    void a_fact_with_a_value_of_another_type_is_malformed(GoldenSample sample, SchemaProperty property) {
        for (var wrong : wrong(property)) {
            var broken = Json.tree(sample.json());
            holder(broken, property.pointer()).set(property.pointer().last().getMatchingProperty(), wrong);

            assertThatExceptionOfType(MalformedFact.class)
                    .as("%s instead of %s", wrong, property.type())
                    .isThrownBy(() -> read(sample, broken));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"x", "{}", "null", "]", ",", "\u0000"})
    void a_fact_with_something_behind_it_is_malformed(String garbage) {
        assertThatExceptionOfType(MalformedFact.class).isThrownBy(() -> read(ANDER + garbage));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", " ", "null", "[]", "7", "\"x\"", "{", "{\"filmId\": ", "\u0000", "not JSON"})
    void what_is_no_object_is_malformed(String broken) {
        assertThatExceptionOfType(MalformedFact.class).isThrownBy(() -> read(broken));
    }

    @Test
    void bytes_that_are_no_unicode_are_malformed() {
        var broken = ANDER.getBytes(StandardCharsets.UTF_8);
        broken[ANDER.indexOf("Ander")] = (byte) 0xff;

        assertThatExceptionOfType(MalformedFact.class).isThrownBy(() -> FactJson.read(FilmTitleAdded.class, broken));
    }

    @Test
    void white_space_around_a_fact_is_none_of_it() {
        var fact = read(" \n" + ANDER + "\n ");

        assertThat(fact.title().text()).isEqualTo("Ander");
    }

    @Test
    void what_is_not_known_is_left_out() {
        var json = FactJson.write(read(ANDER));

        assertThat(Json.tree(json)).isEqualTo(Json.tree(ANDER));
    }

    @Test
    void a_class_that_is_no_fact_of_the_contracts_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> FactJson.read(Fact.class, new byte[0]));
    }

    static Stream<Arguments> properties() {
        return GoldenSamples.all().stream()
                .filter(sample -> sample.name().startsWith("001-full"))
                .flatMap(sample -> SchemaProperty.of(
                                DrawnSchemas.of(sample.fact().getClass()))
                        .stream()
                        .map(property -> arguments(sample, property)));
    }

    static Stream<Arguments> requiredProperties() {
        return properties().filter(arguments -> ((SchemaProperty) arguments.get()[1]).required());
    }

    private static Iterable<JsonNode> wrong(SchemaProperty property) {
        var values = (ArrayNode) Json.tree(Objects.requireNonNull(WRONG.get(property.type()), property.type()));
        if (!property.format().isEmpty()) {
            values.add("").add("x");
        }
        return values;
    }

    private static ObjectNode holder(JsonNode fact, JsonPointer pointer) {
        return (ObjectNode) fact.at(pointer.head());
    }

    private static Fact read(GoldenSample sample, JsonNode json) {
        return FactJson.read(sample.fact().getClass(), json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static FilmTitleAdded read(String json) {
        return FactJson.read(FilmTitleAdded.class, json.getBytes(StandardCharsets.UTF_8));
    }
}

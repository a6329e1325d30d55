package kz.kinoqor.contracts.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kinoqor.contracts.FactJson;
import kz.kinoqor.contracts.FactTypes;
import kz.kinoqor.contracts.publication.Json;
import kz.kinoqor.contracts.schema.DrawnSchemas;
import kz.kinoqor.contracts.schema.SchemaProperty;
import kz.kinoqor.contracts.schema.Validation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenSamplesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void every_sample_ever_published_is_read_today_and_nothing_of_it_is_lost(GoldenSample sample) {
        var fact = sample.fact();

        assertThat(Json.tree(FactJson.write(fact))).isEqualTo(Json.tree(sample.json()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void every_sample_ever_published_is_valid_against_its_schema(GoldenSample sample) {
        var faults = Validation.faults(sample.type(), Json.tree(sample.json()));

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void what_a_newer_producer_says_on_top_is_ignored(GoldenSample sample) {
        var newer = (ObjectNode) Json.tree(sample.json());
        newer.putObject("saidByANewerProducer").put("depth", 1);

        var fact = FactJson.read(sample.fact().getClass(), newer.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(fact).isEqualTo(sample.fact());
        assertThat(Validation.faults(sample.type(), newer)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void every_type_has_a_sample_that_says_everything(String type) {
        var full = named(type, "full");

        assertThat(full)
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(properties(type))
                        .allSatisfy(property ->
                                assertThat(sample).matches(one -> !isSilentAbout(one, property), "says " + property)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void every_type_has_a_sample_that_says_no_more_than_it_must(String type) {
        var minimal = named(type, "minimal");

        assertThat(minimal)
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(properties(type))
                        .filteredOn(property -> !property.required())
                        .allSatisfy(property -> assertThat(sample)
                                .matches(one -> isSilentAbout(one, property), "is silent about " + property)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void the_samples_of_a_type_are_numbered_without_a_gap(String type) {
        var samples = GoldenSamples.of(type);

        assertThat(samples)
                .extracting(sample -> sample.name().substring(0, 4))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, samples.size())
                        .mapToObj("%03d-"::formatted)
                        .toList());
    }

    static List<GoldenSample> samples() {
        return GoldenSamples.all();
    }

    static Stream<String> types() {
        return FactTypes.all().keySet().stream().sorted();
    }

    private static List<SchemaProperty> properties(String type) {
        return SchemaProperty.of(DrawnSchemas.of(FactTypes.named(type).orElseThrow()));
    }

    private static List<GoldenSample> named(String type, String what) {
        return GoldenSamples.of(type).stream()
                .filter(sample -> sample.name().matches("\\d{3}-" + what + "(-.*)?"))
                .toList();
    }

    private static boolean isSilentAbout(GoldenSample sample, SchemaProperty property) {
        JsonNode said = Json.tree(sample.json()).at(property.pointer());
        return said.isMissingNode();
    }
}

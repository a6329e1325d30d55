package kz.kinoqor.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.kinoqor.contracts.sample.GoldenSamples;
import kz.kinoqor.contracts.schema.FactSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactTypesTest {

    /** {@code kz.kinoqor.<context>.<entity>.<past-verb>.v<n>}; the verb is regular or one of the few we need. */
    private static final Pattern NAME = Pattern.compile("kz\\.kinoqor\\.(?<context>[a-z]+)\\.[a-z]+"
            + "\\.([a-z]+-)*([a-z]+ed|paid|sent|won|drawn|withdrawn|held)\\.v[1-9][0-9]*");

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void a_type_names_its_context_its_entity_what_happened_and_its_version(String type) {
        assertThat(type).matches(NAME);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "kz.kinoqor.catalog.film.registered",
                "kz.kinoqor.catalog.film.registered.v0",
                "kz.kinoqor.catalog.film.register.v1",
                "kz.kinoqor.catalog.registered.v1",
                "kz.kinoqor.catalog.Film.registered.v1",
                "kinoqor.catalog.film.registered.v1"
            })
    void a_name_of_another_shape_is_told_apart(String type) {
        assertThat(type).doesNotMatch(NAME);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void a_type_has_a_schema_and_samples(String type) {
        assertThat(FactSchema.of(type)).isPresent();
        assertThat(GoldenSamples.of(type)).isNotEmpty();
    }

    @Test
    void every_record_behind_a_topic_has_a_name_of_its_own() {
        var records = Topics.all().stream()
                .flatMap(topic -> Arrays.stream(topic.facts().getPermittedSubclasses()))
                .toList();

        assertThat(FactTypes.all().values()).containsExactlyInAnyOrderElementsOf(facts(records));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void a_type_is_of_the_context_that_its_topic_speaks_for(String type) {
        var topic = Topics.of(FactTypes.named(type).orElseThrow());

        var name = NAME.matcher(type);

        assertThat(name.matches()).isTrue();
        assertThat(topic.source()).isEqualTo("/kinoqor/" + name.group("context"));
        assertThat(topic.name()).startsWith("kinoqor." + name.group("context") + ".");
    }

    @Test
    void a_type_that_nobody_knows_is_empty() {
        assertThat(FactTypes.named("kz.kinoqor.catalog.film.dreamt.v1")).isEmpty();
    }

    static Stream<String> types() {
        return FactTypes.all().keySet().stream().sorted();
    }

    private static List<Class<? extends Fact>> facts(List<Class<?>> records) {
        return records.stream()
                .<Class<? extends Fact>>map(type -> type.asSubclass(Fact.class))
                .toList();
    }
}

package kz.kinoqor.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;
import kz.kinoqor.contracts.FactTypes;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmRegistered;
import kz.kinoqor.contracts.publication.Json;
import kz.kinoqor.contracts.publication.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedSchemasTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("drawn")
    void the_committed_schema_is_what_the_record_draws(String type, JsonNode schema) {
        Publication.isUpToDate(Publication.SCHEMAS.resolve(type + ".json"), Json.printed(schema));
    }

    @Test
    void no_schema_is_left_over_from_a_record_that_is_gone() {
        assertThat(Publication.in(Publication.SCHEMAS))
                .containsOnlyKeys(FactTypes.all().keySet());
    }

    @Test
    void a_component_is_required_unless_it_is_nullable() {
        var required = DrawnSchemas.of(FilmRegistered.class).get("required");

        assertThat(required)
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrder(
                        "filmId", "slug", "titles", "kind", "stage", "year", "countries", "identifiers");
    }

    @Test
    void a_nested_record_is_a_definition_with_its_own_requirements() {
        var name = DrawnSchemas.of(FilmRegistered.class).at("/$defs/Name");

        assertThat(name.get("required"))
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrder("text", "lang", "script", "kind");
    }

    @Test
    void ids_and_dates_say_their_format() {
        var formats = DrawnSchemas.all().values().stream()
                .flatMap(schema -> schema.findValuesAsText("format").stream())
                .distinct();

        assertThat(formats).containsExactlyInAnyOrder("uuid", "date");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drawn")
    void no_figure_travels_as_a_floating_point_number_and_no_choice_is_closed(String type, JsonNode schema) {
        assertThat(schema.findValuesAsText("type")).as(type).isSubsetOf(Set.of("object", "array", "string", "integer"));
        assertThat(schema.findValues("enum")).as(type).isEmpty();
    }

    @Test
    void a_published_schema_is_found_by_the_type_of_the_fact() {
        var schema = FactSchema.of("kz.kinoqor.catalog.film.registered.v1");

        assertThat(schema)
                .hasValueSatisfying(
                        found -> assertThat(Json.tree(found.json())).isEqualTo(DrawnSchemas.of(FilmRegistered.class)));
    }

    @Test
    void an_unknown_type_has_no_schema() {
        var schema = FactSchema.of("kz.kinoqor.catalog.film.dreamt.v1");

        assertThat(schema).isEmpty();
    }

    static Stream<Object[]> drawn() {
        return DrawnSchemas.all().entrySet().stream().map(drawn -> new Object[] {drawn.getKey(), drawn.getValue()});
    }
}

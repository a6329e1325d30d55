package kz.kinoqor.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import kz.kinoqor.contracts.publication.Json;
import org.junit.jupiter.api.Test;

/** Planted breaks: the guard of the contracts must itself be seen to trip. */
class BreaksTest {

    private static final String TYPE = "kz.kinoqor.test.thing.changed.v1";

    private static final String RELEASED = """
            {
              "type": "object",
              "properties": {
                "thingId": {"type": "string", "format": "uuid"},
                "names": {"type": "array", "items": {"$ref": "#/$defs/Name"}},
                "formerNames": {"type": "array", "items": {"$ref": "#/$defs/Name"}},
                "length": {"type": "integer"}
              },
              "required": ["thingId", "names"],
              "$defs": {
                "Name": {
                  "type": "object",
                  "properties": {"text": {"type": "string"}, "region": {"type": "string"}},
                  "required": ["text"]
                }
              }
            }
            """;

    @Test
    void the_same_schema_breaks_nothing() {
        assertThat(breaks(RELEASED)).isEmpty();
    }

    @Test
    void a_new_optional_property_breaks_nothing() {
        var found = breaks(RELEASED.replace("\"length\":", "\"width\": {\"type\": \"integer\"}, \"length\":"));

        assertThat(found).isEmpty();
    }

    @Test
    void a_new_optional_property_of_a_nested_record_breaks_nothing() {
        var found = breaks(RELEASED.replace("\"region\":", "\"note\": {\"type\": \"string\"}, \"region\":"));

        assertThat(found).isEmpty();
    }

    @Test
    void a_new_type_breaks_nothing() {
        var released = Json.tree(RELEASED);

        var found =
                Breaks.between(Map.of(TYPE, released), Map.of(TYPE, released, "kz.kinoqor.test.new.made.v1", released));

        assertThat(found).isEmpty();
    }

    @Test
    void a_removed_type_is_named() {
        var found = Breaks.between(Map.of(TYPE, Json.tree(RELEASED)), Map.of());

        assertThat(found).containsExactly(TYPE + ": the type was removed");
    }

    @Test
    void a_removed_property_is_named() {
        var found = breaks(RELEASED.replace("\"length\"", "\"duration\""));

        assertThat(found).containsExactly(TYPE + ": property 'length' was removed");
    }

    @Test
    void a_changed_type_is_named() {
        var found = breaks(RELEASED.replace("\"integer\"", "\"string\""));

        assertThat(found).containsExactly(TYPE + ": property 'length' changed its type from \"integer\" to \"string\"");
    }

    @Test
    void a_changed_format_is_named() {
        var found = breaks(RELEASED.replace("\"uuid\"", "\"date\""));

        assertThat(found).containsExactly(TYPE + ": property 'thingId' changed its format from \"uuid\" to \"date\"");
    }

    @Test
    void a_choice_that_became_closed_is_named() {
        var found = breaks(RELEASED.replace("\"region\": {", "\"region\": {\"enum\": [\"KZ\"], "));

        assertThat(found).containsExactly(TYPE + ": property 'names[].region' changed its enum from none to [\"KZ\"]");
    }

    @Test
    void an_optional_property_that_became_required_is_named() {
        var found = breaks(RELEASED.replace("[\"thingId\", \"names\"]", "[\"thingId\", \"names\", \"length\"]"));

        assertThat(found)
                .containsExactly(
                        TYPE + ": property 'length' was optional and became required, but earlier facts may lack it");
    }

    @Test
    void a_required_property_that_became_optional_is_named() {
        var found = breaks(RELEASED.replace("[\"thingId\", \"names\"]", "[\"thingId\"]"));

        assertThat(found)
                .containsExactly(
                        TYPE
                                + ": property 'names' was required and became optional, but earlier readers refuse a fact without it");
    }

    @Test
    void a_new_required_property_is_named() {
        var found = breaks(RELEASED.replace("\"length\":", "\"width\": {\"type\": \"integer\"}, \"length\":")
                .replace("[\"thingId\", \"names\"]", "[\"thingId\", \"names\", \"width\"]"));

        assertThat(found)
                .containsExactly(TYPE + ": property 'width' is new and required, but earlier facts do not have it");
    }

    @Test
    void a_break_in_a_nested_record_is_named_once_with_its_path() {
        var found = breaks(RELEASED.replace("\"required\": [\"text\"]", "\"required\": [\"text\", \"region\"]"));

        assertThat(found)
                .containsExactly(
                        TYPE
                                + ": property 'names[].region' was optional and became required, but earlier facts may lack it");
    }

    @Test
    void a_nested_record_that_took_the_place_of_another_is_compared_by_what_it_holds() {
        var found = breaks(RELEASED.replace(
                "\"formerNames\": {\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/Name\"}}",
                "\"formerNames\": {\"type\": \"array\", \"items\": {\"type\": \"string\"}}"));

        assertThat(found).contains(TYPE + ": property 'formerNames[]' changed its type from \"object\" to \"string\"");
    }

    private static List<String> breaks(String current) {
        Map<String, JsonNode> released = Map.of(TYPE, Json.tree(RELEASED));
        return Breaks.between(released, Map.of(TYPE, Json.tree(current)));
    }
}

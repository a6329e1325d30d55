package kz.kinoqor.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import kz.kinoqor.contracts.publication.Json;
import kz.kinoqor.contracts.publication.Publication;
import org.junit.jupiter.api.Test;

class ReleasedSchemasTest {

    /** {@code -Dkinoqor.schemas.release=true} makes today's schemas the baseline, but never over a break. */
    @Test
    void what_was_released_still_holds() {
        var current = DrawnSchemas.all();

        var breaks = Breaks.between(released(), current);

        assertThat(breaks)
                .as("released facts are kept for ever: give what changed a new type name and keep the old type")
                .isEmpty();
        if (Boolean.getBoolean("kinoqor.schemas.release")) {
            current.forEach((type, schema) ->
                    Publication.write(Publication.RELEASED.resolve(type + ".json"), Json.printed(schema)));
        }
    }

    @Test
    void there_is_a_baseline() {
        assertThat(released()).isNotEmpty();
    }

    private static Map<String, JsonNode> released() {
        var released = new TreeMap<String, JsonNode>();
        Publication.in(Publication.RELEASED).forEach((type, json) -> released.put(type, Json.tree(json)));
        return released;
    }
}

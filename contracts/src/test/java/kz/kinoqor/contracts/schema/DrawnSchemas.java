package kz.kinoqor.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.Map;
import java.util.TreeMap;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.FactTypes;
import org.jspecify.annotations.Nullable;

/** The schemas as the records of today draw them. */
public final class DrawnSchemas {

    private static final SchemaGenerator GENERATOR = new SchemaGenerator(rules());

    private DrawnSchemas() {}

    /** One schema per {@code ce_type}, in the order of their names. */
    public static Map<String, JsonNode> all() {
        var drawn = new TreeMap<String, JsonNode>();
        FactTypes.all().forEach((type, fact) -> drawn.put(type, of(fact)));
        return drawn;
    }

    public static ObjectNode of(Class<? extends Fact> fact) {
        var drawn = GENERATOR.generateSchema(fact);
        var schema = drawn.objectNode();
        schema.set("$schema", drawn.get("$schema"));
        schema.put("$id", "urn:kinoqor:schema:" + FactTypes.nameOf(fact));
        schema.put("title", fact.getSimpleName());
        schema.setAll(drawn);
        return schema;
    }

    private static SchemaGeneratorConfig rules() {
        var rules = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.STANDARD_FORMATS);
        rules.forTypesInGeneral().withPropertySorter((_, _) -> 0); // as the record declares them
        rules.forFields().withRequiredCheck(DrawnSchemas::isRequired);
        return rules.build();
    }

    private static boolean isRequired(FieldScope component) {
        return !component.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}

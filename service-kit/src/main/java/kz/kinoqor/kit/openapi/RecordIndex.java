package kz.kinoqor.kit.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/** The records of the suite by the names of their schemas. */
final class RecordIndex {

    private static final String OURS = "kz.kinoqor.";
    private static final DotName SCHEMA = DotName.createSimple(Schema.class);
    private static final DotName JSON_PROPERTY = DotName.createSimple(JsonProperty.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    private final Map<String, List<ClassInfo>> byName = new HashMap<>();
    private final List<ClassInfo> generic = new ArrayList<>();

    RecordIndex(IndexView index) {
        index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith(OURS))
                .forEach(this::add);
    }

    private void add(ClassInfo type) {
        if (!type.typeParameters().isEmpty()) {
            generic.add(type);
        }
        byName.computeIfAbsent(schemaName(type), _ -> new ArrayList<>()).add(type);
    }

    /** Which properties may be null; empty where no record is behind the schema. */
    Optional<Map<String, Boolean>> nullness(String schema, Set<String> properties) {
        var candidates = new ArrayList<>(byName.getOrDefault(schema, List.of()));
        generic.stream().filter(type -> schema.startsWith(type.simpleName())).forEach(candidates::add);
        return candidates.stream()
                .map(RecordIndex::components)
                .filter(components -> components.keySet().containsAll(properties))
                .findFirst()
                .map(components -> {
                    components.keySet().retainAll(properties);
                    return components;
                });
    }

    private static Map<String, Boolean> components(ClassInfo type) {
        var components = new LinkedHashMap<String, Boolean>();
        type.recordComponents()
                .forEach(component -> components.put(memberName(component.name(), type), isNullable(component)));
        return components;
    }

    /** What a component is called in JSON. */
    private static String memberName(String component, ClassInfo type) {
        var renamed = type.field(component).annotation(JSON_PROPERTY);
        var name = renamed == null ? null : renamed.value();
        return name == null ? component : name.asString();
    }

    private static boolean isNullable(RecordComponentInfo component) {
        return component.type().hasAnnotation(NULLABLE);
    }

    private static String schemaName(ClassInfo type) {
        var schema = type.declaredAnnotation(SCHEMA);
        var name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }
}

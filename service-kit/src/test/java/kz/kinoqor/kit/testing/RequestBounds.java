package kz.kinoqor.kit.testing;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.BeanParam;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether the records that a method takes say in their schemas how many elements each list and how many characters each
 * text may have, those within them too; what comes with the address is as long as an address may be. A choice, a day and a pattern are bounds of a text.
 */
final class RequestBounds extends ArchCondition<JavaMethod> {

    private static final String OURS = "kz.kinoqor.";

    RequestBounds() {
        super("take bounded requests only");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        var seen = new HashSet<Class<?>>();
        method.getParameters().stream()
                .filter(parameter -> !parameter.isAnnotatedWith(BeanParam.class))
                .map(parameter -> parameter.getRawType().reflect())
                .flatMap(type -> gaps(type, seen).stream())
                .forEach(gap -> events.add(SimpleConditionEvent.violated(method, gap)));
    }

    private static List<String> gaps(Class<?> type, Set<Class<?>> seen) {
        var gaps = new ArrayList<String>();
        if (type.isRecord() && type.getName().startsWith(OURS) && seen.add(type)) {
            for (var component : type.getRecordComponents()) {
                if (!isBounded(component, schemaOf(component))) {
                    gaps.add(type.getName() + "." + component.getName() + " has no bound in its @Schema");
                }
                classesIn(component.getGenericType()).forEach(part -> gaps.addAll(gaps(part, seen)));
            }
        }
        return gaps;
    }

    private static boolean isBounded(RecordComponent component, @Nullable Schema schema) {
        var type = component.getType();
        if (Map.class.isAssignableFrom(type)) {
            return schema != null && schema.maxProperties() > 0;
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return schema != null && schema.maxItems() > 0;
        }
        return !CharSequence.class.isAssignableFrom(type) || (schema != null && boundsText(schema));
    }

    private static boolean boundsText(Schema schema) {
        return (schema.maxLength() > 0 && schema.maxLength() < Integer.MAX_VALUE)
                || schema.implementation() != Void.class
                || schema.format().equals("date")
                || !schema.pattern().isEmpty();
    }

    /** The annotation is for fields, so a record's component hands it to its field. */
    private static @Nullable Schema schemaOf(RecordComponent component) {
        try {
            return component
                    .getDeclaringRecord()
                    .getDeclaredField(component.getName())
                    .getAnnotation(Schema.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> classesIn(Type type) {
        if (type instanceof Class<?> plain) {
            return List.of(plain.isArray() ? plain.getComponentType() : plain);
        }
        return type instanceof ParameterizedType of
                ? Arrays.stream(of.getActualTypeArguments())
                        .flatMap(argument -> classesIn(argument).stream())
                        .toList()
                : List.of();
    }
}

package kz.kinoqor.contracts;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.time.api.Dates;
import org.jspecify.annotations.Nullable;

/** Any fact at all, built from what the records say of themselves. */
final class FactArbitraries {

    private FactArbitraries() {}

    static Arbitrary<Fact> any() {
        return Arbitraries.of(FactTypes.all().values().stream()
                        .map(FactArbitraries::of)
                        .toList())
                .flatMap(facts -> facts);
    }

    static <R extends Fact> Arbitrary<Fact> of(Class<R> type) {
        return record(type).map(Fact.class::cast);
    }

    private static Arbitrary<Object> record(Class<?> type) {
        var components = Arrays.stream(type.getRecordComponents())
                .map(FactArbitraries::component)
                .toList();
        return Combinators.combine(components).as(values -> make(type, values));
    }

    private static Arbitrary<Object> component(RecordComponent component) {
        var value = value(component.getGenericType());
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? value.injectNull(0.3) : value;
    }

    private static Arbitrary<Object> value(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return value(list.getActualTypeArguments()[0]).list().ofMaxSize(3).map(Object.class::cast);
        }
        if (type == String.class) {
            return Arbitraries.strings()
                    .ofMaxLength(20)
                    .filter(FactArbitraries::isUnicode)
                    .map(Object.class::cast);
        }
        if (type == UUID.class) {
            return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
        }
        if (type == LocalDate.class) {
            return Dates.dates().map(Object.class::cast);
        }
        if (type == int.class || type == Integer.class) {
            return Arbitraries.integers().map(Object.class::cast);
        }
        if (type instanceof Class<?> nested && nested.isRecord()) {
            return record(nested);
        }
        throw new IllegalStateException("no way known to make any " + type);
    }

    private static Object make(Class<?> type, List<Object> values) {
        try {
            return canonical(type).newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make any " + type, e);
        }
    }

    private static Constructor<?> canonical(Class<?> type) throws NoSuchMethodException {
        return type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class[]::new));
    }

    /** Half a surrogate pair is no text: no source can state it and no encoding carries it. */
    private static boolean isUnicode(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}

package kz.kinoqor.kit.testing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.kinoqor.kit.rule.BrokenRule;
import org.jspecify.annotations.Nullable;

/** Records with anything in them, to be asked what does not depend on it. */
final class Samples {

    private static final String TEXT = "anything";

    private Samples() {}

    static Object of(Class<?> type) {
        if (!type.isRecord()) {
            return simple(type);
        }
        try {
            var components = type.getRecordComponents();
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(components).map(Samples::of).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }

    private static Object of(RecordComponent component) {
        if (component.getType() == List.class
                && component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> element) {
            return List.of(of(element));
        }
        return of(component.getType());
    }

    private static Object simple(Class<?> type) {
        @Nullable
        Object known = Map.<Class<?>, Object>ofEntries(
                        Map.entry(String.class, TEXT),
                        Map.entry(Object.class, TEXT),
                        Map.entry(int.class, 1),
                        Map.entry(Integer.class, 1),
                        Map.entry(long.class, 1L),
                        Map.entry(Long.class, 1L),
                        Map.entry(boolean.class, true),
                        Map.entry(BigDecimal.class, BigDecimal.ONE),
                        Map.entry(UUID.class, new UUID(0, 1)),
                        Map.entry(BrokenRule.class, BrokenRule.of("required")),
                        Map.entry(LocalDate.class, LocalDate.EPOCH),
                        Map.entry(Duration.class, Duration.ofSeconds(1)),
                        Map.entry(List.class, List.of()),
                        Map.entry(Set.class, Set.of()),
                        Map.entry(Map.class, Map.of()))
                .get(type);
        if (known != null) {
            return known;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        throw new IllegalStateException("no sample of " + type);
    }
}

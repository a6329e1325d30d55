package kz.kinoqor.contracts;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names of facts: from a record to its {@code ce_type} and back, read off the sealed interfaces. */
public final class FactTypes {

    private static final Map<String, Class<? extends Fact>> BY_NAME = Topics.all().stream()
            .flatMap(topic -> Arrays.stream(topic.facts().getPermittedSubclasses()))
            .map(type -> type.<Fact>asSubclass(Fact.class))
            .collect(Collectors.toUnmodifiableMap(FactTypes::nameOf, Function.identity()));

    private FactTypes() {}

    public static Map<String, Class<? extends Fact>> all() {
        return BY_NAME;
    }

    public static String nameOf(Class<? extends Fact> fact) {
        var type = fact.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(fact.getName() + " has no @EventType");
        }
        return type.value();
    }

    /** Empty for a type that this version of the contracts does not know: consumers count it and go on. */
    public static Optional<Class<? extends Fact>> named(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }
}

package kz.kinoqor.kit.rule;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one of the names of an enum, and names them all when it is none of them. */
public final class OneOf {

    private OneOf() {}

    /** For example {@code findings.required("/kind", request.kind(), OneOf.of(FilmKind.class))}. */
    public static <E extends Enum<E>> Function<String, E> of(Class<E> choices) {
        return given -> Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(given))
                .findFirst()
                .orElseThrow(() -> BrokenRule.of("choice-unknown", "given", given, "allowed", names(choices)));
    }

    private static String names(Class<? extends Enum<?>> choices) {
        return Arrays.stream(choices.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}

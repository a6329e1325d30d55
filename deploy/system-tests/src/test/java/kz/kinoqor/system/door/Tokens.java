package kz.kinoqor.system.door;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tokens by role, made anew before they run out: a long run outlives many. */
final class Tokens {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private record Token(String text, long madeAt) {
        boolean isFresh() {
            return System.nanoTime() - madeAt < FRESH.toNanos();
        }
    }

    private final UnaryOperator<String> maker;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Tokens(UnaryOperator<String> maker) {
        this.maker = maker;
    }

    String of(String role) {
        return tokens.compute(role, this::fresh).text();
    }

    private Token fresh(String role, @Nullable Token known) {
        return known != null && known.isFresh() ? known : new Token(maker.apply(role), System.nanoTime());
    }
}

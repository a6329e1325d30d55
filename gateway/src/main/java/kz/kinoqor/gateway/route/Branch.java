package kz.kinoqor.gateway.route;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One segment of the route table and what may follow it. */
final class Branch {

    private final Map<String, Branch> words = new HashMap<>();
    private @Nullable Branch any;
    private Optional<Upstream> end = Optional.empty();

    Branch grow(String segment) {
        if (segment.startsWith("{")) {
            if (any == null) {
                any = new Branch();
            }
            return any;
        }
        return words.computeIfAbsent(segment, word -> new Branch());
    }

    void endAt(Upstream upstream) {
        if (end.isPresent() && !end.get().equals(upstream)) {
            throw new IllegalArgumentException(
                    "one pattern leads to two services: " + end.get().name() + " and " + upstream.name());
        }
        end = Optional.of(upstream);
    }

    Optional<Upstream> end() {
        return end;
    }

    @Nullable
    Branch next(String segment) {
        var colon = segment.indexOf(':');
        var word = words.get(colon < 0 ? segment : segment.substring(0, colon));
        return word != null ? word : any;
    }
}

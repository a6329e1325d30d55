package kz.kinoqor.analytics.position;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Read-your-writes: lets a reader wait until a view has seen what the reader knows of. */
@ApplicationScoped
public class Freshness {

    private static final Duration USUAL = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Progress progress;

    Freshness(Progress progress) {
        this.progress = progress;
    }

    /**
     * Returns once the live build of the projection has reached the position; refuses with {@code position-not-reached}
     * (504) when the time is up and with {@code position-malformed} (400) when either parameter cannot be read.
     *
     * @param waitFor the query parameter of that name, null for no waiting
     * @param timeout the query parameter of that name, an ISO 8601 duration up to {@code PT30S}; null for {@code PT5S}
     */
    public void await(String projection, @Nullable String waitFor, @Nullable String timeout) {
        var patience = timeout == null ? USUAL : duration(timeout);
        if (waitFor != null && !progress.awaitReached(projection, Position.parse(waitFor), patience)) {
            throw new PositionProblem.PositionNotReached(projection, patience).refuse();
        }
    }

    private static Duration duration(String timeout) {
        return parsed(timeout)
                .filter(given -> !given.isNegative() && given.compareTo(LONGEST) <= 0)
                .orElseThrow(() -> new PositionProblem.PositionMalformed("timeout").refuse());
    }

    private static Optional<Duration> parsed(String timeout) {
        try {
            return Optional.of(Duration.parse(timeout));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

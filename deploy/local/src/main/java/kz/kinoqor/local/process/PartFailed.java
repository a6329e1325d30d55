package kz.kinoqor.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part did not start, did not get ready, or is gone. The message is one sentence for a person, with the log's path. */
public final class PartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Path log;

    public PartFailed(String sentence) {
        this(sentence, null);
    }

    private PartFailed(String sentence, @Nullable Path log) {
        super(sentence);
        this.log = log;
    }

    /** Where the part said what was wrong, if it came to saying anything. */
    public Optional<Path> log() {
        return Optional.ofNullable(log);
    }

    static PartFailed died(String part, int status, Path log) {
        return new PartFailed(part + " ended with status " + status + " before it was ready; its log is " + log, log);
    }

    static PartFailed late(String part, Duration limit, Path log) {
        return new PartFailed(part + " was not ready within " + limit.toSeconds() + " seconds; its log is " + log, log);
    }

    static PartFailed unstarted(String part, Exception cause) {
        var failure = new PartFailed(part + " could not be started: " + cause.getMessage());
        failure.initCause(cause);
        return failure;
    }
}

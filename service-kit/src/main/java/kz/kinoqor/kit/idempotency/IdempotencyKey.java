package kz.kinoqor.kit.idempotency;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A key as its sender wrote it in the header {@value #HEADER}. */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private IdempotencyKey() {}

    /** Empty where the header is absent; refuses with {@code idempotency-key-malformed} (400). */
    public static Optional<String> read(@Nullable String header) {
        if (header != null && !FORM.matcher(header).matches()) {
            throw new IdempotencyProblem.IdempotencyKeyMalformed().refuse();
        }
        return Optional.ofNullable(header);
    }
}

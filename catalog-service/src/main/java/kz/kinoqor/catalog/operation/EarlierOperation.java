package kz.kinoqor.catalog.operation;

import java.util.Arrays;
import java.util.UUID;
import kz.kinoqor.kit.idempotency.IdempotencyProblem;
import org.jspecify.annotations.Nullable;

/** The operation that a key began. */
public final class EarlierOperation {

    private final UUID id;
    private final byte @Nullable [] fingerprint;

    EarlierOperation(UUID id, byte @Nullable [] fingerprint) {
        this.id = id;
        this.fingerprint = fingerprint;
    }

    public UUID id() {
        return id;
    }

    /** Refuses with {@code idempotency-key-in-flight} (409) while its request is still being received. */
    public void mustBeReceived() {
        if (fingerprint == null) {
            throw new IdempotencyProblem.IdempotencyKeyInFlight().refuse();
        }
    }

    /** Refuses with {@code idempotency-key-reuse} (422) where the key began something else. */
    public void mustBeOf(byte[] request) {
        if (!Arrays.equals(fingerprint, request)) {
            throw new IdempotencyProblem.IdempotencyKeyReuse().refuse();
        }
    }
}

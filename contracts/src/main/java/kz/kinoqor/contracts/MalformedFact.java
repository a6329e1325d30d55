package kz.kinoqor.contracts;

import org.jspecify.annotations.Nullable;

/** A record on a topic that is no complete fact of the type it claims to be. */
public final class MalformedFact extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedFact(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}

package kz.kinoqor.kit.idempotency;

import java.util.Map;
import kz.kinoqor.kit.problem.Problem;

/** What the use of {@code Idempotency-Key} refuses. */
public sealed interface IdempotencyProblem extends Problem {

    /** This operation moves money or submits: it wants a key. */
    record IdempotencyKeyRequired() implements IdempotencyProblem {
        @Override
        public String detail() {
            return "Send a key of your own choice, a new one for each thing you mean to do";
        }
    }

    /** Keys are 1 to 255 visible ASCII characters. */
    record IdempotencyKeyMalformed() implements IdempotencyProblem {
        @Override
        public String detail() {
            return "A key is 1 to 255 visible ASCII characters";
        }
    }

    /** The key was used for another request. */
    record IdempotencyKeyReuse() implements IdempotencyProblem {
        @Override
        public String detail() {
            return "Take a new key for a new request";
        }
    }

    /** The first request with this key is still at work. */
    record IdempotencyKeyInFlight() implements IdempotencyProblem {
        @Override
        public String detail() {
            return "Send the same request again in a moment to get its answer";
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "1");
        }
    }
}

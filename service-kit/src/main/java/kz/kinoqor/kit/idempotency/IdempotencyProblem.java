package kz.kinoqor.kit.idempotency;

import java.util.Map;
import kz.kinoqor.kit.problem.Problem;

/** What the use of {@code Idempotency-Key} refuses. */
public sealed interface IdempotencyProblem extends Problem {

    /** This operation moves money or submits: it wants a key. */
    record KeyRequired() implements IdempotencyProblem {
        @Override
        public String code() {
            return "idempotency-key-required";
        }

        @Override
        public int status() {
            return 400;
        }

        @Override
        public String title() {
            return "This needs an Idempotency-Key";
        }

        @Override
        public String detail() {
            return "Send a key of your own choice, a new one for each thing you mean to do";
        }
    }

    /** Keys are 1 to 255 visible ASCII characters. */
    record KeyMalformed() implements IdempotencyProblem {
        @Override
        public String code() {
            return "idempotency-key-malformed";
        }

        @Override
        public int status() {
            return 400;
        }

        @Override
        public String title() {
            return "The Idempotency-Key is of the wrong form";
        }

        @Override
        public String detail() {
            return "A key is 1 to 255 visible ASCII characters";
        }
    }

    /** The key was used for another request. */
    record KeyReuse() implements IdempotencyProblem {
        @Override
        public String code() {
            return "idempotency-key-reuse";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String title() {
            return "The Idempotency-Key was used for another request";
        }

        @Override
        public String detail() {
            return "Take a new key for a new request";
        }
    }

    /** The first request with this key is still at work. */
    record KeyInFlight() implements IdempotencyProblem {
        @Override
        public String code() {
            return "idempotency-key-in-flight";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "The first request with this key is still at work";
        }

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

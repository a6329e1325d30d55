package kz.kinoqor.catalog.identifier;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.rule.FieldError;

/** What the claim of an identifier refuses. */
public sealed interface IdentifierProblem extends Problem {

    /** Another record holds the identifier. */
    record IdentifierTaken(String pointer, String scheme, String value, UUID holder) implements IdentifierProblem {
        @Override
        public String code() {
            return "identifier-taken";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "The identifier belongs to another record";
        }

        @Override
        public String detail() {
            return scheme + " " + value + " belongs to " + holder;
        }

        @Override
        public List<FieldError> errors() {
            return List.of(new FieldError(pointer, code(), Map.of("en", detail())));
        }
    }
}

package kz.kinoqor.catalog.identifier;

import java.util.List;
import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.FieldError;

/** What identifiers refuse. */
public sealed interface IdentifierProblem extends Problem {

    /** Another record holds the identifier. */
    record IdentifierTaken(String pointer, String identifier, UUID holder) implements IdentifierProblem {
        @Override
        public String detail() {
            return identifier + " belongs to " + holder;
        }

        @Override
        public List<FieldError> errors() {
            return List.of(FieldError.of(
                    pointer, BrokenRule.of("identifier-taken", "identifier", identifier, "holder", holder)));
        }
    }

    /** No record of the register holds the identifier. */
    record IdentifierUnknown(String identifier) implements IdentifierProblem {
        @Override
        public String detail() {
            return "No record of the register holds " + identifier;
        }
    }
}

package kz.kinoqor.catalog.operation;

import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;

/** What operations refuse. */
public sealed interface OperationProblem extends Problem {

    /** No operation has this id. */
    record OperationUnknown(UUID operationId) implements OperationProblem {
        @Override
        public String detail() {
            return "There is no operation " + operationId;
        }
    }

    /** It has ended: nobody can change what it did. */
    record OperationFinished(UUID operationId) implements OperationProblem {
        @Override
        public String detail() {
            return "Operation " + operationId + " has ended";
        }
    }
}

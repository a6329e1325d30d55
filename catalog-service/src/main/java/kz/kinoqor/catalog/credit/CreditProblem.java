package kz.kinoqor.catalog.credit;

import java.util.List;
import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.FieldError;

/** What the credit room refuses. */
public sealed interface CreditProblem extends Problem {

    /** The contributor is not in the register. */
    record ContributorUnknown(String kind, UUID contributorId) implements CreditProblem {
        @Override
        public String detail() {
            return "There is no " + kind + " " + contributorId + " in the register";
        }

        @Override
        public List<FieldError> errors() {
            return List.of(
                    FieldError.of("/contributorId", BrokenRule.of(code(), "kind", kind, "contributor", contributorId)));
        }
    }

    /** Another credit of the film has this place. */
    record BillingTaken(String role, int billing) implements CreditProblem {
        @Override
        public String detail() {
            return "The film has a " + role + " with billing " + billing;
        }

        @Override
        public List<FieldError> errors() {
            return List.of(FieldError.of("/billing", BrokenRule.of(code(), "role", role, "billing", billing)));
        }
    }

    /** It is agreed already. */
    record CreditStands(UUID creditId) implements CreditProblem {
        @Override
        public String detail() {
            return "Credit " + creditId + " is agreed already";
        }
    }

    /** It is contested already. */
    record CreditContested(UUID creditId) implements CreditProblem {
        @Override
        public String detail() {
            return "Credit " + creditId + " is contested already; it can be agreed";
        }
    }
}

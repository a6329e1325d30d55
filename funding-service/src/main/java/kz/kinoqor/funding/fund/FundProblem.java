package kz.kinoqor.funding.fund;

import java.util.List;
import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.FieldError;

/** What the fund room refuses. */
public sealed interface FundProblem extends Problem {

    /** One promise stands per metric. */
    record PromiseStands(String metric, UUID promiseId) implements FundProblem {
        @Override
        public String detail() {
            return "Promise " + promiseId + " of " + metric + " stands; supersede it";
        }
    }

    /** The fund made no such promise. */
    record PromiseUnknown(UUID promiseId) implements FundProblem {
        @Override
        public String detail() {
            return "There is no promise " + promiseId + " of this fund";
        }
    }

    /** Another promise took its place already. */
    record PromiseSuperseded(UUID promiseId, UUID by) implements FundProblem {
        @Override
        public String detail() {
            return "Promise " + by + " took the place of " + promiseId;
        }
    }

    /** A promise of one thing cannot take the place of a promise of another. */
    record PromiseMetricDiffers(String stated, String given) implements FundProblem {
        @Override
        public String detail() {
            return "A promise of " + given + " cannot take the place of one of " + stated;
        }

        @Override
        public List<FieldError> errors() {
            return List.of(FieldError.of("/metric", BrokenRule.of(code(), "stated", stated, "given", given)));
        }
    }
}

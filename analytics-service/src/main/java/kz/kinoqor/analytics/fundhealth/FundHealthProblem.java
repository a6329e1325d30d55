package kz.kinoqor.analytics.fundhealth;

import java.util.List;
import java.util.UUID;
import kz.kinoqor.analytics.pace.Promise;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.FieldError;
import kz.kinoqor.kit.rule.Findings;

/** Why the health of a fund cannot be told. */
sealed interface FundHealthProblem extends Problem {

    /** Nothing of such a fund has been heard. */
    record FundUnknown(UUID fundId) implements FundHealthProblem {
        @Override
        public String detail() {
            return "nothing has been heard of a fund " + fundId;
        }
    }

    /** Pace needs a beginning: none of the promises has one. */
    record PromiseStartUnknown(List<Promise> promises) implements FundHealthProblem {
        @Override
        public String detail() {
            return "none of the promises that stand has a start date, so there is no pace to hold the fund against";
        }

        @Override
        public List<FieldError> errors() {
            return promises.stream()
                    .map(promise -> FieldError.of(
                            "/promises" + Findings.step(promise.id()) + "/start",
                            BrokenRule.of(code(), "metric", promise.metric(), "promise", promise.id())))
                    .toList();
        }
    }
}

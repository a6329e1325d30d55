package kz.kinoqor.funding.fund;

import java.util.List;
import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.FieldError;

/** What the fund room refuses. */
public sealed interface FundProblem extends Problem {

    /** No fund has this id. */
    record FundUnknown(UUID fundId) implements FundProblem {
        @Override
        public String code() {
            return "fund-unknown";
        }

        @Override
        public int status() {
            return 404;
        }

        @Override
        public String title() {
            return "No such fund";
        }

        @Override
        public String detail() {
            return "There is no fund " + fundId;
        }
    }

    /** The caller chose an id that a fund has already. */
    record FundIdTaken(UUID fundId) implements FundProblem {
        @Override
        public String code() {
            return "fund-id-taken";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "A fund with this id is on record";
        }

        @Override
        public String detail() {
            return "Fund " + fundId + " is on record; ids are never used again";
        }
    }

    /** One promise stands per metric. */
    record PromiseStands(String metric, UUID promiseId) implements FundProblem {
        @Override
        public String code() {
            return "promise-stands";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "The fund has promised this already";
        }

        @Override
        public String detail() {
            return "Promise " + promiseId + " of " + metric + " stands; supersede it";
        }
    }

    /** The fund made no such promise. */
    record PromiseUnknown(UUID promiseId) implements FundProblem {
        @Override
        public String code() {
            return "promise-unknown";
        }

        @Override
        public int status() {
            return 404;
        }

        @Override
        public String title() {
            return "The fund made no such promise";
        }

        @Override
        public String detail() {
            return "There is no promise " + promiseId + " of this fund";
        }
    }

    /** Another promise took its place already. */
    record PromiseSuperseded(UUID promiseId, UUID by) implements FundProblem {
        @Override
        public String code() {
            return "promise-superseded";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public String title() {
            return "The promise stands no longer";
        }

        @Override
        public String detail() {
            return "Promise " + by + " took the place of " + promiseId;
        }
    }

    /** A promise of one thing cannot take the place of a promise of another. */
    record PromiseMetricDiffers(String stated, String given) implements FundProblem {
        @Override
        public String code() {
            return "promise-metric-differs";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String title() {
            return "The promise is of something else";
        }

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

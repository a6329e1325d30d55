package kz.kinoqor.kit.page;

import java.util.List;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.FieldError;

/** What a list refuses. */
public sealed interface PageProblem extends Problem {

    /** Limits start at 1. */
    record LimitInvalid(int limit) implements PageProblem {
        @Override
        public String detail() {
            return "limit is " + limit + ", it starts at 1";
        }

        @Override
        public List<FieldError> errors() {
            return List.of(FieldError.ofParameter("limit", BrokenRule.of(code(), "given", limit)));
        }
    }

    /** Not a cursor of ours, or tampered with. */
    record CursorInvalid() implements PageProblem {
        @Override
        public String detail() {
            return "Send a cursor exactly as the previous page gave it";
        }

        @Override
        public List<FieldError> errors() {
            return List.of(FieldError.ofParameter("cursor", BrokenRule.of(code())));
        }
    }

    /** A cursor belongs to the filter it was issued under. */
    record CursorOfOtherFilter() implements PageProblem {
        @Override
        public String detail() {
            return "Keep the filter while you page, or start again without a cursor";
        }

        @Override
        public List<FieldError> errors() {
            return List.of(FieldError.ofParameter("cursor", BrokenRule.of(code())));
        }
    }
}

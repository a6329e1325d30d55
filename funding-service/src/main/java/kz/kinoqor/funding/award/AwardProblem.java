package kz.kinoqor.funding.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.FieldError;

/** What the award room refuses. */
public sealed interface AwardProblem extends Problem {

    /** Nobody gives money but a fund that is on record. */
    record AwardFundUnknown(UUID fundId) implements AwardProblem {
        @Override
        public String detail() {
            return "There is no fund " + fundId + "; register it first";
        }

        @Override
        public List<FieldError> errors() {
            return List.of(FieldError.of("/fundId", BrokenRule.of(code(), "given", fundId)));
        }
    }

    /** Funding has not heard of the film; it may be on its way. */
    record FilmNotKnownYet(UUID filmId) implements AwardProblem {
        @Override
        public String detail() {
            return "Funding learns of films from the catalog's events, a moment after their registration, and has not "
                    + "heard of " + filmId;
        }

        @Override
        public List<FieldError> errors() {
            return List.of(FieldError.of("/filmId", BrokenRule.of(code(), "given", filmId)));
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "1");
        }
    }

    /** What is closed stays closed. */
    record AwardClosed(UUID awardId, String state) implements AwardProblem {
        @Override
        public String detail() {
            return "Award " + awardId + " is " + state;
        }
    }

    /** An amendment amends. */
    record AwardAmountUnchanged(UUID awardId) implements AwardProblem {
        @Override
        public String detail() {
            return "Award " + awardId + " is of this very amount";
        }
    }

    /** An award keeps its currency. */
    record AwardCurrencyDiffers(String stated, String given) implements AwardProblem {
        @Override
        public String detail() {
            return "The award is in " + stated + ", not in " + given;
        }

        @Override
        public List<FieldError> errors() {
            return List.of(FieldError.of("/amount/currency", BrokenRule.of(code(), "stated", stated, "given", given)));
        }
    }

    /** Changes come in the order of their days. */
    record AwardDateTooEarly(String pointer, LocalDate given, LocalDate earliest) implements AwardProblem {
        @Override
        public String detail() {
            return given + " is before " + earliest;
        }

        @Override
        public List<FieldError> errors() {
            return List.of(FieldError.of(pointer, BrokenRule.of(code(), "given", given, "earliest", earliest)));
        }
    }
}

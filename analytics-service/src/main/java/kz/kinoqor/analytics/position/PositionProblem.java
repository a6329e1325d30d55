package kz.kinoqor.analytics.position;

import java.time.Duration;
import java.util.List;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.FieldError;

/** What waiting for a position can refuse. */
public sealed interface PositionProblem extends Problem {

    /** No token that a write or a read of this suite answered, or no duration where one was asked for. */
    record PositionMalformed(String parameter) implements PositionProblem {
        @Override
        public String detail() {
            return "timeout".equals(parameter)
                    ? "timeout is an ISO 8601 duration of 0 to 30 seconds, for example PT5S"
                    : parameter + " is a token from a Kinoqor-Position header or from the position of an answer";
        }

        @Override
        public List<FieldError> errors() {
            var rule = "timeout".equals(parameter) ? "duration-malformed" : "position-malformed";
            return List.of(FieldError.ofParameter(parameter, BrokenRule.of(rule)));
        }
    }

    /** The view had not come that far when the time was up; nothing is wrong with the request. */
    record PositionNotReached(String projection, Duration waited) implements PositionProblem {
        @Override
        public String detail() {
            return projection + " did not reach the position within " + waited;
        }
    }
}

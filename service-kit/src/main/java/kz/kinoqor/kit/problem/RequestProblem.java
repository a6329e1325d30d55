package kz.kinoqor.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.FieldError;

/** The refusals that any resource can give before a feature is asked. */
public sealed interface RequestProblem extends Problem {

    /** What HTTP itself refuses, one of each. */
    static List<Problem> ofHttp() {
        return HttpRefusals.all();
    }

    /** The content is compressed in a way that nobody opens here. */
    static Problem codingUnsupported() {
        return HttpRefusals.codingUnsupported();
    }

    /** The body is no JSON, or not of the documented shape. */
    record ContentMalformed(String detail, List<FieldError> errors) implements RequestProblem {

        /** What is wrong with a JSON document, and where in it. */
        public static ContentMalformed of(JsonProcessingException e) {
            return of(FieldError.of(UnreadableJson.pointer(e), UnreadableJson.rule(e)));
        }

        /** What is wrong with the content as a whole. */
        public static ContentMalformed of(BrokenRule rule) {
            return of(FieldError.of("", rule));
        }

        private static ContentMalformed of(FieldError error) {
            return new ContentMalformed(error.message().en(), List.of(error));
        }
    }

    /** The content was read, and breaks rules: all of them are listed at once. */
    record ContentInvalid(List<FieldError> errors) implements RequestProblem {
        @Override
        public String detail() {
            return errors.size() == 1 ? "1 field breaks a rule" : errors.size() + " fields break rules";
        }
    }

    /** A query or path parameter is of the wrong form. */
    record ParameterInvalid(String parameter, BrokenRule rule) implements RequestProblem {
        @Override
        public String detail() {
            return rule.inEnglish();
        }

        @Override
        public List<FieldError> errors() {
            return List.of(FieldError.ofParameter(parameter, rule));
        }
    }

    /** The query has a parameter that the operation does not know, or one more than once. */
    record ParameterUnknown(List<FieldError> errors) implements RequestProblem {
        @Override
        public String detail() {
            return errors.stream().map(error -> error.message().en()).collect(Collectors.joining(" "));
        }
    }

    /** What HTTP itself refuses: unknown path, method, media type. */
    record HttpRefused(String code, int status, String title, String detail, Map<String, String> headers)
            implements RequestProblem {}

    /** A bug, or a part that is away. */
    record InternalError(String detail) implements RequestProblem {}

    /** A part this needs, such as the database, does not answer now. */
    record TemporarilyUnavailable(String detail) implements RequestProblem {
        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "2");
        }
    }
}

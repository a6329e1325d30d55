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

        @Override
        public String code() {
            return "content-malformed";
        }

        @Override
        public int status() {
            return 400;
        }

        @Override
        public String title() {
            return "The content cannot be read";
        }
    }

    /** The content was read, and breaks rules: all of them are listed at once. */
    record ContentInvalid(List<FieldError> errors) implements RequestProblem {
        @Override
        public String code() {
            return "content-invalid";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public String title() {
            return "The content breaks rules";
        }

        @Override
        public String detail() {
            return errors.size() == 1 ? "1 field breaks a rule" : errors.size() + " fields break rules";
        }
    }

    /** A query or path parameter is of the wrong form. */
    record ParameterInvalid(String parameter, BrokenRule rule) implements RequestProblem {

        @Override
        public String code() {
            return "parameter-invalid";
        }

        @Override
        public int status() {
            return 400;
        }

        @Override
        public String title() {
            return "A parameter is of the wrong form";
        }

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
        public String code() {
            return "parameter-unknown";
        }

        @Override
        public int status() {
            return 400;
        }

        @Override
        public String title() {
            return "The query is not one of this operation";
        }

        @Override
        public String detail() {
            return errors.stream().map(error -> error.message().en()).collect(Collectors.joining(" "));
        }
    }

    /** What HTTP itself refuses: unknown path, method, media type. */
    record HttpRefused(String code, int status, String title, String detail, Map<String, String> headers)
            implements RequestProblem {}

    /** A bug, or a part that is away. */
    record InternalError(String detail) implements RequestProblem {
        @Override
        public String code() {
            return "internal-error";
        }

        @Override
        public int status() {
            return 500;
        }

        @Override
        public String title() {
            return "Something went wrong on our side";
        }
    }

    /** A part this needs, such as the database, does not answer now. */
    record TemporarilyUnavailable(String detail) implements RequestProblem {
        @Override
        public String code() {
            return "temporarily-unavailable";
        }

        @Override
        public int status() {
            return 503;
        }

        @Override
        public String title() {
            return "Not available for the moment";
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "2");
        }
    }
}

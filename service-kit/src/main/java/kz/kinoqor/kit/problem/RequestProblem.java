package kz.kinoqor.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.rule.FieldError;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.rule.RuleText;

/** The refusals that any resource can give before a feature is asked. */
public sealed interface RequestProblem extends Problem {

    /** What HTTP itself refuses, one of each. */
    static List<Problem> ofHttp() {
        return HttpRefusals.all();
    }

    /** English says what happened this time, the others what such a finding means. */
    private static Map<String, String> inWords(String code, String detail) {
        var words = new LinkedHashMap<>(RuleText.onClassPath().message(BrokenRule.of(code)));
        words.put("en", detail);
        return words;
    }

    /** The body is no JSON, or not of the documented shape. */
    record ContentMalformed(String detail, List<FieldError> errors) implements RequestProblem {

        /** What is wrong with a JSON document, and where in it. */
        public static ContentMalformed of(JsonProcessingException e) {
            var pointer = e instanceof JsonMappingException mapping ? pointer(mapping) : "";
            var detail = e.getOriginalMessage() == null ? "not JSON" : firstLine(e.getOriginalMessage());
            return new ContentMalformed(
                    detail,
                    List.of(new FieldError(pointer, "content-malformed", inWords("content-malformed", detail))));
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

        private static String pointer(JsonMappingException e) {
            return e.getPath().stream()
                    .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                    .map(Findings::step)
                    .collect(Collectors.joining());
        }

        /** Jackson names Java classes in brackets after the point: they are nobody's business outside. */
        private static String firstLine(String message) {
            return message.lines()
                    .findFirst()
                    .orElse("")
                    .replaceAll("\\(?class [\\w.$]+\\)?", "the content")
                    .replaceAll("`[\\w.$<>\\[\\], ]+`", "the expected type");
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
    record ParameterInvalid(String parameter, String detail, Map<String, String> message) implements RequestProblem {

        public ParameterInvalid(String parameter, String detail) {
            this(parameter, detail, inWords("parameter-invalid", detail));
        }

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
        public List<FieldError> errors() {
            return List.of(new FieldError(parameter, code(), message));
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

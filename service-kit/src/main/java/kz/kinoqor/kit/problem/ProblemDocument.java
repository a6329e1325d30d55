package kz.kinoqor.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kz.kinoqor.kit.rule.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 problem details as they go out.
 *
 * @param type stable relative reference to the page that explains the problem
 * @param code the last segment of {@code type}, for machines
 * @param instance the path that was asked
 * @param traceId W3C trace id to quote when asking for help
 * @param errors the fields or parameters at fault: JSON pointer or name, rule code, message in kk, ru and en
 */
@Schema(name = "Problem", description = "RFC 9457 problem details")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDocument(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @Nullable String instance,
        @Nullable String traceId,
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemDocument of(Problem problem, @Nullable String instance, @Nullable String traceId) {
        return new ProblemDocument(
                "/problems/" + problem.code(),
                problem.title(),
                problem.status(),
                problem.code(),
                problem.detail(),
                instance,
                traceId,
                problem.errors());
    }
}

package kz.kinoqor.kit.problem;

import java.util.List;
import java.util.Map;
import kz.kinoqor.kit.rule.FieldError;

/**
 * A refusal as a value. Each feature lists its own as records of a sealed interface, so a reader sees in one place all
 * that the feature can refuse. The page {@code docs/problems/<code>.md} explains it, and says its title and its status;
 * it is the page of {@code FilmUnknown} that is called {@code film-unknown}.
 */
public interface Problem {

    /** Where code, status and title are said. */
    default ProblemPage page() {
        return ProblemPage.of(getClass());
    }

    /** Stable machine code; {@code /problems/<code>} is the RFC 9457 type. */
    default String code() {
        return page().code();
    }

    /** HTTP status. */
    default int status() {
        return page().status();
    }

    /** The same words every time this code occurs. */
    default String title() {
        return page().title();
    }

    /** What happened this time. */
    String detail();

    /** The fields at fault, where there are any. */
    default List<FieldError> errors() {
        return List.of();
    }

    /** Headers the status asks for, for example {@code Retry-After}. */
    default Map<String, String> headers() {
        return Map.of();
    }

    default Refusal refuse() {
        return new Refusal(this);
    }
}

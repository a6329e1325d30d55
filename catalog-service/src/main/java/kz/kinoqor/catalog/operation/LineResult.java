package kz.kinoqor.catalog.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.kit.rule.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line.
 *
 * @param line its number in what was sent, from 1
 * @param filmId the film that it became or that was there before; absent where there is none
 * @param errors why it was rejected
 */
@Schema(name = "LineResult")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineResult(
        long line, Outcome outcome, @Nullable UUID filmId, List<FieldError> errors) {

    public static LineResult registered(long line, UUID filmId) {
        return new LineResult(line, Outcome.REGISTERED, filmId, List.of());
    }

    /** As foreseen by a dry run. */
    public static LineResult valid(long line) {
        return new LineResult(line, Outcome.VALID, null, List.of());
    }

    /**
     * @param filmId absent where a dry run foresees that an earlier line would have become the film
     */
    public static LineResult alreadyPresent(long line, @Nullable UUID filmId) {
        return new LineResult(line, Outcome.ALREADY_PRESENT, filmId, List.of());
    }

    public static LineResult rejected(long line, List<FieldError> errors) {
        return new LineResult(line, Outcome.REJECTED, null, errors);
    }
}

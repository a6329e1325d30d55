package kz.kinoqor.kit.rule;

import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong with one request, found in one reading. */
public final class BrokenRules extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public BrokenRules(List<FieldError> errors) {
        super(errors.stream().map(error -> error.place() + " " + error.code()).collect(Collectors.joining(", ")));
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}

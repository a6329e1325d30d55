package kz.kinoqor.kit.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found in one request, up to a bound: a person mends a few at a time, and an answer must not grow with what was
 * sent. Where there is more, the last one says so.
 */
final class FieldErrors {

    private static final int MOST = 50;
    private static final int MOST_BYTES = 48 * 1024;
    private static final String MORE = "more-findings";

    private final List<FieldError> errors = new ArrayList<>();
    private int bytes;
    private boolean more;

    void add(FieldError error) {
        if (error.code().equals(MORE)) {
            more = true;
        } else if (hasRoom()) {
            errors.add(error);
            bytes += bytes(error);
        }
    }

    /** Whether to look further; once it was denied, what is told is not all. */
    boolean hasRoom() {
        var room = errors.size() < MOST && bytes < MOST_BYTES;
        more |= !room;
        return room;
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    List<FieldError> all() {
        if (!more) {
            return List.copyOf(errors);
        }
        var all = new ArrayList<>(errors);
        all.add(FieldError.of("", BrokenRule.of(MORE)));
        return List.copyOf(all);
    }

    private static int bytes(FieldError error) {
        var message = error.message();
        return (error.place() + message.kk() + message.ru() + message.en()).getBytes(UTF_8).length;
    }
}

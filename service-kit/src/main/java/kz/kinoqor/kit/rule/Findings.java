package kz.kinoqor.kit.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong while a request is read, so that its sender hears of everything at once. Read every value
 * first, call {@link #refuseIfAny()}, and only then use what was read.
 *
 * <p>Places are JSON pointers, literal as in {@code "/titles/0"}; a step that comes from data is written with
 * {@link #step}.
 */
public final class Findings {

    private final String base;
    private final FieldErrors errors;

    public Findings() {
        this("", new FieldErrors());
    }

    private Findings(String base, FieldErrors errors) {
        this.base = base;
        this.errors = errors;
    }

    /** One step of a JSON pointer, escaped: {@code step("a/b")} is {@code "/a~1b"}. */
    public static String step(Object key) {
        return "/" + key.toString().replace("~", "~0").replace("/", "~1");
    }

    /** Reads a value that may be absent: nothing gives nothing; a broken one is noted and gives nothing. */
    public <A, T> @Nullable T read(String at, @Nullable A given, Function<? super A, ? extends T> parse) {
        if (given == null) {
            return null;
        }
        try {
            return parse.apply(given);
        } catch (BrokenRule rule) {
            note(at, rule);
        } catch (BrokenRules nested) {
            nested.errors().forEach(error -> errors.add(error.moved(pointer -> pointerTo(at) + pointer)));
        }
        return null;
    }

    /**
     * Reads a value that must be there. After a refusal it gives a placeholder that nobody may look at:
     * {@link #refuseIfAny()} stands between the reading and the use.
     */
    @SuppressWarnings("NullAway") // the placeholder never gets past refuseIfAny()
    public <A, T> T required(String at, @Nullable A given, Function<? super A, ? extends T> parse) {
        require(given != null, at, "required");
        return read(at, given, parse);
    }

    /**
     * Reads a list that may be absent (then empty), each element at its own place; broken ones are noted and left out.
     *
     * @param most how many elements it may have; of a longer list none is read
     */
    public <A, T> List<T> each(
            String at, int most, @Nullable List<? extends @Nullable A> given, Function<? super A, ? extends T> parse) {
        if (given == null || isTooLong(at, most, given)) {
            return List.of();
        }
        var read = new ArrayList<T>();
        for (int i = 0; i < given.size() && errors.hasRoom(); i++) {
            T value = required(at + step(i), given.get(i), parse);
            if (value != null) {
                read.add(value);
            }
        }
        return List.copyOf(read);
    }

    /** Reads a list whose elements note what is wrong with them themselves, each at its own place. */
    public <A> void forEach(
            String at, int most, @Nullable List<? extends @Nullable A> given, BiConsumer<? super A, Findings> read) {
        if (given == null || isTooLong(at, most, given)) {
            return;
        }
        for (int i = 0; i < given.size() && errors.hasRoom(); i++) {
            var element = given.get(i);
            var place = under(at + step(i));
            place.require(element != null, "", "required");
            if (element != null) {
                read.accept(element, place);
            }
        }
    }

    private boolean isTooLong(String at, int most, List<?> given) {
        require(given.size() <= most, at, "list-too-long", "length", given.size(), "limit", most);
        return given.size() > most;
    }

    /** Notes the rule as broken here unless the condition holds. */
    public void require(boolean condition, String at, String code, Object... namesAndValues) {
        if (!condition) {
            note(at, BrokenRule.of(code, namesAndValues));
        }
    }

    public void note(String at, BrokenRule rule) {
        errors.add(FieldError.of(pointerTo(at), rule));
    }

    /** The same bag, seen from a place further down. */
    public Findings under(String at) {
        return new Findings(pointerTo(at), errors);
    }

    public List<FieldError> errors() {
        return errors.all();
    }

    public void refuseIfAny() {
        if (!errors.isEmpty()) {
            throw new BrokenRules(errors.all());
        }
    }

    private String pointerTo(String at) {
        if (!at.isEmpty() && at.charAt(0) != '/') {
            throw new IllegalArgumentException("not a JSON pointer: " + at);
        }
        return base + at;
    }
}

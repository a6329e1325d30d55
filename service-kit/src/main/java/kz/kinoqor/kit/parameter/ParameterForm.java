package kz.kinoqor.kit.parameter;

import java.util.UUID;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.rule.BrokenRule;
import kz.kinoqor.kit.text.Text;

/**
 * How the value of a parameter is written, by the type that its operation declares. HTTP's part would take
 * {@code dryRun=1} for no, and does not say which parameter it could not read.
 */
enum ParameterForm {
    TEXT {
        @Override
        Object value(String given) {
            return given;
        }
    },
    TRUTH {
        @Override
        Object value(String given) {
            if (!given.equals("true") && !given.equals("false")) {
                throw BrokenRule.of("choice-unknown", "given", given, "allowed", "true, false");
            }
            return given;
        }
    },
    WHOLE_NUMBER {
        @Override
        Object value(String given) {
            if (!given.matches("-?[0-9]{1,9}")) {
                throw BrokenRule.of("number-malformed", "given", given);
            }
            return Integer.valueOf(given);
        }
    },
    ID {
        @Override
        Object value(String given) {
            return Ids.parse(given);
        }
    };

    /** A type that is not here would be read by HTTP's part, whose refusals are none of ours. */
    static ParameterForm of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        if (type == boolean.class || type == Boolean.class) {
            return TRUTH;
        }
        if (type == int.class || type == Integer.class) {
            return WHOLE_NUMBER;
        }
        if (type == UUID.class) {
            return ID;
        }
        throw new IllegalStateException("nobody says how a query parameter of type " + type.getName() + " is written");
    }

    /** Refuses what is empty, cannot be shown, or is no value of the type. */
    final Object read(String given) {
        if (given.isEmpty()) {
            throw BrokenRule.of("parameter-empty");
        }
        return value(Text.readable(given));
    }

    abstract Object value(String given);
}

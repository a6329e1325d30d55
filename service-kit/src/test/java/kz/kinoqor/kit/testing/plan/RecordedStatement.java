package kz.kinoqor.kit.testing.plan;

import java.util.List;

/**
 * A statement that code of the service sent to the database.
 *
 * @param place the class and the method that sent it
 * @param text as it was given to the driver
 * @param types PostgreSQL's names of the types of its parameters; none where they could not be asked for
 */
record RecordedStatement(String place, String text, List<String> types) {

    private static final String SEPARATOR = "\u2029";
    private static final char END_OF_LINE = '\u2028';

    static RecordedStatement parse(String line) {
        var parts = line.replace(END_OF_LINE, '\n').split(SEPARATOR, -1);
        return new RecordedStatement(parts[0], parts[1], parts[2].isEmpty() ? List.of() : List.of(parts[2].split(",")));
    }

    String line() {
        return String.join(SEPARATOR, place, text, String.join(",", types)).replace('\n', END_OF_LINE);
    }

    /** The class that sent it. */
    String sender() {
        return place.substring(0, place.indexOf('.'));
    }
}

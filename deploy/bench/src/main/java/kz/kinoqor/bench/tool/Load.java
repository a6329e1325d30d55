package kz.kinoqor.bench.tool;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * What a load generator counted.
 *
 * @param requests in all
 */
public record Load(double perSecond, double requests) {

    /** Reads both figures from what it printed. */
    static Load read(Pattern rate, Pattern count, String printed) throws IOException {
        return new Load(number(rate, printed), number(count, printed));
    }

    private static double number(Pattern pattern, String printed) throws IOException {
        var found = pattern.matcher(printed);
        if (!found.find()) {
            throw new IOException("nothing like " + pattern + " in:\n" + printed);
        }
        return Double.parseDouble(found.group(1));
    }
}

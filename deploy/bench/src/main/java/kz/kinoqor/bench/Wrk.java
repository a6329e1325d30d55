package kz.kinoqor.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Closed-loop HTTP load. */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern COUNT = Pattern.compile("([0-9]+) requests in");
    private static final Pattern ERRORS = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)");
    private static final int GRACE = 30;

    private Wrk() {}

    /** What wrk counted. */
    record Count(double perSecond, double requests) {}

    /** Throws where any answer was no success: a fast refusal is no throughput. */
    static Count load(URI target, int connections, Duration time, List<String> headers)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("-t1", "-c" + connections, "-d" + Math.max(1, time.toSeconds()) + "s"));
        headers.forEach(header -> arguments.addAll(List.of("-H", header)));
        arguments.add(target.toString());
        var printed = Tool.WRK.run(arguments, Map.of(), time.toSeconds() + GRACE);
        var errors = ERRORS.matcher(printed);
        if (errors.find()) {
            throw new IOException(target + " refused " + errors.group(1) + " requests:\n" + printed);
        }
        return new Count(number(RATE, printed), number(COUNT, printed));
    }

    static double number(Pattern pattern, String printed) throws IOException {
        var found = pattern.matcher(printed);
        if (!found.find()) {
            throw new IOException("nothing like " + pattern + " in:\n" + printed);
        }
        return Double.parseDouble(found.group(1));
    }
}

package kz.kinoqor.gateway.request;

import java.util.regex.Pattern;

/** Paths that mean one thing to the gateway and another to a service let a caller past its rules; they are refused. */
public final class Paths {

    private static final Pattern COLON = Pattern.compile("%3[Aa]");

    /** What RFC 3986 leaves out of a path, and what readers disagree about. */
    private static final String FOREIGN = "\\\"<>^`{|}";

    private Paths() {}

    /** The path or address with every encoded colon as a colon, so that a custom verb has one spelling. */
    public static String withColons(String uri) {
        if (!uri.contains("%3")) {
            return uri;
        }
        var query = uri.indexOf('?');
        var path = query < 0 ? uri : uri.substring(0, query);
        return COLON.matcher(path).replaceAll(":") + (query < 0 ? "" : uri.substring(query));
    }

    /** True when no reading of the path, as it stands or decoded once, leaves the place where it seems to be. */
    static boolean plain(String path) {
        var dots = 0;
        var others = false;
        for (var i = 0; i < path.length(); ) {
            var c = path.charAt(i);
            var step = 1;
            if (FOREIGN.indexOf(c) >= 0) {
                return false;
            }
            if (c == '%') {
                var decoded = decoded(path, i);
                if (decoded < 0) {
                    return false;
                }
                c = (char) decoded;
                step = 3;
            }
            if (c == '\\' || c < ' ' || c == 0x7f) {
                return false;
            }
            if (c == '/') {
                if (!others && (dots == 1 || dots == 2)) {
                    return false;
                }
                dots = 0;
                others = false;
            } else if (c == '.' && !others) {
                dots++;
            } else if (c == ';' && !others && dots > 0) {
                return false;
            } else {
                others = true;
            }
            i += step;
        }
        return others || (dots != 1 && dots != 2);
    }

    private static int decoded(String path, int at) {
        if (at + 2 >= path.length()) {
            return -1;
        }
        var high = Character.digit(path.charAt(at + 1), 16);
        var low = Character.digit(path.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}

package kz.kinoqor.gateway.passage;

/** Paths that mean one thing to the door and another to a service are how walls are climbed; they are turned away. */
final class Paths {

    private Paths() {}

    /** True when no reading of the path, as it stands or decoded once, leaves the place where it seems to be. */
    static boolean plain(String path) {
        var dots = 0;
        var others = false;
        for (var i = 0; i < path.length(); ) {
            var c = path.charAt(i);
            var step = 1;
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

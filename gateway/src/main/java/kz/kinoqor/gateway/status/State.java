package kz.kinoqor.gateway.status;

/** How a part is doing. In the order of concern. */
public enum State {
    UP,
    BEHIND,
    UNKNOWN,
    DOWN;

    /** For style sheets. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    State orWorse(State other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

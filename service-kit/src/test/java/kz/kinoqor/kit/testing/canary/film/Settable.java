package kz.kinoqor.kit.testing.canary.film;

/** Is changed by a setter, and keeps a public field. */
class Settable {

    public int runtime;

    void setRuntime(int minutes) {
        runtime = minutes;
    }
}

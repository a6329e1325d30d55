package kz.kinoqor.kit.inbox;

/** Another process has moved the position meanwhile: what this one holds is not its to write. */
final class Superseded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Superseded(String what) {
        super(what, null, false, false);
    }
}

package kz.kinoqor.bench;

/** What was asked for did not come in good time: the suite, or the machine, could not keep up. */
final class Overrun extends Exception {

    private static final long serialVersionUID = 1L;

    Overrun(String message) {
        super(message);
    }

    Overrun(Exception cause) {
        super(cause.getMessage(), cause);
    }
}

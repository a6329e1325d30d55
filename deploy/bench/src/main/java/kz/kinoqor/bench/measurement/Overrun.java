package kz.kinoqor.bench.measurement;

/** What was asked for did not come in good time: the suite, or the machine, could not keep up. */
public final class Overrun extends Exception {

    private static final long serialVersionUID = 1L;

    public Overrun(String message) {
        super(message);
    }

    public Overrun(Exception cause) {
        super(cause.getMessage(), cause);
    }
}

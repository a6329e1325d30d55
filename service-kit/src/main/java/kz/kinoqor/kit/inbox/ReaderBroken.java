package kz.kinoqor.kit.inbox;

/** A reader refuses one key after the other in the same place: that is its own mistake, and no record's. */
final class ReaderBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReaderBroken(String what, Exception cause) {
        super(what, cause);
    }
}

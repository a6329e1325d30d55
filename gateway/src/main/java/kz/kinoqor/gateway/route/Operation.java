package kz.kinoqor.gateway.route;

/** What a request asks of the gateway besides being passed on. */
public enum Operation {
    /** A small body at most, and an answer that ends. */
    FORM,
    /** A file comes in. */
    IMPORT,
    /** The answer does not end. */
    STREAM
}

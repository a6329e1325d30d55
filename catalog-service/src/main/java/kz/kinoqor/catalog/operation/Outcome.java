package kz.kinoqor.catalog.operation;

/** What became of a line. */
public enum Outcome {
    /** It is in the register now. */
    REGISTERED,
    /** The register had it before. */
    ALREADY_PRESENT,
    /** It breaks rules. */
    REJECTED,
    /** A dry run would have registered it. */
    VALID
}

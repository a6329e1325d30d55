package kz.kinoqor.kit.provenance;

/** How far a source is trusted, in five steps from an official record (A) to hearsay (E). */
public enum Reliability {
    A,
    B,
    C,
    D,
    E
}

package kz.kinoqor.kit.time;

/** What a source says about its own date, from EDTF's marks: none, {@code ?}, {@code ~} and {@code %}. */
public enum Certainty {
    STATED,
    UNCERTAIN,
    APPROXIMATE,
    UNCERTAIN_AND_APPROXIMATE
}

package kz.kinoqor.catalog.person;

/** What a verb of a person's entry did to it. */
sealed interface PersonChange {

    /** It is in the register now. */
    record Registered() implements PersonChange {}

    /** Its description is another one now. */
    record Described() implements PersonChange {}
}

package kz.kinoqor.catalog.credit;

/** What a verb of a credit did to it. */
sealed interface CreditChange {

    /** It was put forward. */
    record Proposed() implements CreditChange {}

    /** It stands. */
    record Agreed() implements CreditChange {}

    /** It is contested. */
    record Disputed(String reason) implements CreditChange {}
}

package kz.kinoqor.funding.fund;

/** What a verb of a fund did to it. */
sealed interface FundChange {

    /** It is on record now. */
    record Registered() implements FundChange {}

    /** It made a promise. */
    record Promised(Promise promise) implements FundChange {}

    /** A promise took the place of an earlier one. */
    record Superseded(Promise earlier, Promise promise, String reason) implements FundChange {}
}

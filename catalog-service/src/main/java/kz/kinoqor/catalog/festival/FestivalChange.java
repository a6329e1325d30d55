package kz.kinoqor.catalog.festival;

/** What a verb of a festival's entry did to it. */
sealed interface FestivalChange {

    /** It is in the register now. */
    record Registered() implements FestivalChange {}

    /** One more of its editions is known. */
    record EditionRegistered(Edition edition) implements FestivalChange {}
}

package kz.kinoqor.catalog.organisation;

/** What a verb of an organisation's entry did to it. */
sealed interface OrganisationChange {

    /** It is in the register now. */
    record Registered() implements OrganisationChange {}

    /** Its description is another one now. */
    record Described() implements OrganisationChange {}

    /** Its stakes are others now, or better known. */
    record OwnershipChanged() implements OrganisationChange {}
}

package kz.kinoqor.catalog.organisation;

/** Who stands behind a stake. */
enum OwnershipClass {
    STATE,
    PRIVATE,
    FOREIGN,
    MIXED
}

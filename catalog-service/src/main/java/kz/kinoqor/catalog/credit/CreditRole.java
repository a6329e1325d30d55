package kz.kinoqor.catalog.credit;

/** What a contributor did on a film. */
enum CreditRole {
    DIRECTOR,
    WRITER,
    PRODUCER,
    CINEMATOGRAPHER,
    EDITOR,
    COMPOSER,
    CAST,
    PRODUCTION_COMPANY
}

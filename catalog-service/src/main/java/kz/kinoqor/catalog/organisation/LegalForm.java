package kz.kinoqor.catalog.organisation;

/** The form in which an organisation is registered; it says nothing of who owns it. */
enum LegalForm {
    LLP,
    JSC,
    INDIVIDUAL_ENTREPRENEUR,
    STATE_ENTERPRISE,
    FUND,
    ASSOCIATION,
    OTHER,
    /** No source says: kept apart, never guessed. */
    UNKNOWN
}

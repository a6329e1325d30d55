package kz.kinoqor.catalog.credit;

/** How far a credit is settled. */
enum CreditStatus {
    /** Put forward, and not yet confirmed. */
    PROPOSED,
    AGREED,
    /** Somebody contests it, and says why. */
    DISPUTED
}

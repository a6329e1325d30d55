package kz.kinoqor.funding.award;

/** In what form the money is given. */
enum AwardKind {
    GRANT,
    LOAN,
    EQUITY,
    REBATE,
    ALLOWANCE,
    TRAVEL,
    SCHOLARSHIP
}

package kz.kinoqor.funding.fund;

/** What kind of fund it is. */
enum FundKind {
    STATE_BUDGET,
    /** An open-ended investment company with private money. */
    PRIVATE_OEIC,
    ENDOWMENT,
    FOUNDATION,
    /** Adds to what others give. */
    MATCH,
    VENTURE,
    OTHER
}

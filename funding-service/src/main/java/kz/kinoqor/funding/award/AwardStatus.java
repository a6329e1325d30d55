package kz.kinoqor.funding.award;

/** Whether the money is committed. */
enum AwardStatus {
    ACTIVE,
    /** Ended early: nothing of it counts any more. */
    TERMINATED
}

package kz.kinoqor.funding.award;

import java.time.LocalDate;
import org.joda.money.Money;

/** What a verb of an award did to it. */
sealed interface AwardChange {

    /** Its money is committed. */
    record Granted() implements AwardChange {}

    /** Another amount is committed from that day on. */
    record Amended(Money previous, Money amount, LocalDate on, String reason) implements AwardChange {}

    /** Its money is free again from that day on. */
    record Terminated(Money released, LocalDate on, String reason) implements AwardChange {}
}

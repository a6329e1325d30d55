package kz.kinoqor.funding.award;

import java.time.LocalDate;
import java.util.UUID;
import kz.kinoqor.kit.money.MoneyJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An award as shown.
 *
 * @param revision goes into {@code If-Match}
 * @param amount what is committed from {@code effectiveOn} on; what was, once it is terminated
 * @param effectiveOn day from which amount and status hold
 * @param changeReason why it was changed last, null while it never was
 */
@Schema(name = "Award")
record AwardView(
        UUID id,
        long revision,
        UUID fundId,
        UUID filmId,
        AwardKind kind,
        AwardStatus status,
        MoneyJson amount,
        AwardOrigin origin,
        LocalDate grantedOn,
        LocalDate effectiveOn,
        @Nullable String changeReason,
        @Nullable String collection) {}

package kz.kinoqor.catalog.organisation;

import java.util.Optional;
import kz.kinoqor.kit.place.Country;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.rule.OneOf;
import kz.kinoqor.kit.share.Share;
import kz.kinoqor.kit.time.PartialDate;
import kz.kinoqor.kit.time.TimeSpan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A stake in an organisation over time.
 *
 * @param percent decimal string from 0 to 100, null where its size is not stated
 * @param country ISO 3166-1 alpha-2 of the owner, if stated
 * @param validFrom EDTF
 * @param validTo EDTF, up to and including; null while it holds
 */
@Schema(name = "Stake")
record Stake(
        OwnershipClass ownershipClass,
        @Nullable String percent,
        @Nullable String country,
        String validFrom,
        @Nullable String validTo) {

    /** A stake as sent. */
    @Schema(name = "NewStake", requiredProperties = "ownershipClass")
    record NewStake(
            @Nullable @Schema(implementation = OwnershipClass.class)
            String ownershipClass,

            @Nullable @Schema(examples = "33.3333", maxLength = 16)
            String percent,

            @Nullable @Schema(examples = "KZ", maxLength = 2)
            String country,

            @Nullable @Schema(examples = "2019-05", defaultValue = "unknown", maxLength = PartialDate.LONGEST)
            String validFrom,

            @Nullable @Schema(examples = "2024", maxLength = PartialDate.LONGEST)
            String validTo) {

        Stake read() {
            var findings = new Findings();
            var owner = findings.required("/ownershipClass", ownershipClass, OneOf.of(OwnershipClass.class));
            findings.read("/percent", percent, Share::ofPercent);
            var home = findings.read("/country", country, Country::parse);
            var held = TimeSpan.read("/validFrom", validFrom, "/validTo", validTo, findings);
            findings.refuseIfAny();
            return new Stake(
                    owner,
                    percent,
                    home == null ? null : home.code(),
                    held.from().text(),
                    validTo);
        }
    }

    TimeSpan span() {
        return new TimeSpan(PartialDate.parse(validFrom), validTo == null ? null : PartialDate.parse(validTo));
    }

    /** Empty where its size is not stated. */
    Optional<Share> size() {
        return Optional.ofNullable(percent).map(Share::ofPercent);
    }
}

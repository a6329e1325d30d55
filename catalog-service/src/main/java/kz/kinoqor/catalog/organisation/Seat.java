package kz.kinoqor.catalog.organisation;

import java.time.LocalDate;
import java.util.List;
import kz.kinoqor.kit.place.Regions;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.time.PartialDate;
import kz.kinoqor.kit.time.TimeSpan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation sits over time.
 *
 * @param code ISO 3166-2 of a region of Kazakhstan, in today's generation of codes
 * @param validFrom EDTF
 * @param validTo EDTF, up to and including; null while it holds
 */
@Schema(name = "Seat")
record Seat(String code, String validFrom, @Nullable String validTo) {

    /** A seat as sent; a code of the older generation is taken as long as it means one region only. */
    @Schema(name = "NewSeat", requiredProperties = "code")
    record NewSeat(
            @Nullable @Schema(examples = "KZ-75", maxLength = 6)
            String code,

            @Nullable @Schema(examples = "2019", defaultValue = "unknown", maxLength = PartialDate.LONGEST)
            String validFrom,

            @Nullable @Schema(examples = "2024", maxLength = PartialDate.LONGEST)
            String validTo) {

        /** The code means what it means at the end of the period: today, while the organisation sits there. */
        Seat read(Regions regions) {
            var findings = new Findings();
            var held = TimeSpan.read("/validFrom", validFrom, "/validTo", validTo, findings);
            var to = held.to();
            @Nullable LocalDate asOf = to == null ? null : to.latest().orElse(null);
            var region = findings.required("/code", code, given -> regions.resolve(given, asOf));
            findings.refuseIfAny();
            // The region must have been there from the first day that may be meant; else a predecessor is meant.
            held.from()
                    .latest()
                    .ifPresent(day -> findings.read("/code", region.code(), given -> regions.resolve(given, day)));
            findings.refuseIfAny();
            return new Seat(region.code(), held.from().text(), validTo);
        }
    }

    static List<String> presentCodes(List<Seat> seats) {
        return seats.stream()
                .filter(seat -> seat.span().goesOn())
                .map(Seat::code)
                .distinct()
                .toList();
    }

    private TimeSpan span() {
        return new TimeSpan(PartialDate.parse(validFrom), validTo == null ? null : PartialDate.parse(validTo));
    }
}

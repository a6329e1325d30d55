package kz.kinoqor.analytics.orgcensus;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import kz.kinoqor.contracts.catalog.OrganisationEvent.Seat;
import kz.kinoqor.contracts.catalog.OrganisationEvent.Stake;
import kz.kinoqor.kit.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Stakes and seats with their partial dates turned into days that can be compared: a thing holds from the first day that
 * its beginning may mean to the last day that its end may mean, since always where the beginning is unknown.
 */
final class Bounds {

    private static final JsonMapper JSON = new JsonMapper();

    private Bounds() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record BoundStake(
            String ownershipClass,
            @Nullable String percent,
            @Nullable String from,
            @Nullable String to) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record BoundSeat(
            String code, @Nullable String from, @Nullable String to) {}

    static String stakes(List<Stake> stakes) {
        return json(stakes.stream()
                .map(stake -> new BoundStake(
                        stake.ownershipClass(), stake.percent(), from(stake.validFrom()), to(stake.validTo())))
                .toList());
    }

    static String seats(List<Seat> seats) {
        return json(seats.stream()
                .map(seat -> new BoundSeat(seat.code(), from(seat.validFrom()), to(seat.validTo())))
                .toList());
    }

    static String texts(List<String> texts) {
        return json(texts);
    }

    private static @Nullable String from(String edtf) {
        return PartialDate.parse(edtf).earliest().map(LocalDate::toString).orElse(null);
    }

    private static @Nullable String to(@Nullable String edtf) {
        return edtf == null
                ? null
                : PartialDate.parse(edtf).latest().map(LocalDate::toString).orElse(null);
    }

    private static String json(List<?> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("records of texts are always writable", e);
        }
    }
}

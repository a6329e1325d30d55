package kz.kinoqor.contracts.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.contracts.EventType;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.Source;
import org.jspecify.annotations.Nullable;

/** What can happen to a fund. Topic {@code kinoqor.funding.funds}. */
public sealed interface FundEvent extends Fact {

    UUID fundId();

    @Override
    default UUID subject() {
        return fundId();
    }

    /**
     * A fund's name in one language.
     *
     * @param lang BCP 47 language
     */
    record FundName(String text, String lang) {}

    /**
     * What a fund said it would do. A promise is never edited, only superseded.
     *
     * @param metric SIZE (money), PROJECTS or EVENTS (counts)
     * @param min lower bound, a decimal string in the major unit of {@code currency} for SIZE, a whole number otherwise
     * @param max upper bound; equal to {@code min} where one figure is stated; null where the source says "more than"
     * @param currency ISO 4217, for SIZE only
     * @param months length of the promised period
     * @param start first day of the period, null while no source states it
     * @param source who said so
     * @param startSource who said when it starts
     */
    record Promise(
            UUID promiseId,
            String metric,
            String min,
            @Nullable String max,
            @Nullable String currency,
            int months,
            @Nullable LocalDate start,
            Source source,
            @Nullable Source startSource) {}

    /**
     * A fund was registered.
     *
     * @param kind STATE_BUDGET, PRIVATE_OEIC, ENDOWMENT, FOUNDATION, MATCH, VENTURE or OTHER
     * @param ownership STATE, PRIVATE, FOREIGN, MIXED or UNKNOWN
     * @param disciplines open set, for example FILM, MUSIC
     * @param currency ISO 4217 in which the fund keeps its books, if stated
     */
    @EventType("kz.kinoqor.funding.fund.registered.v1")
    record FundRegistered(
            UUID fundId,
            String slug,
            List<FundName> names,
            String kind,
            String ownership,
            List<String> disciplines,
            @Nullable String currency,
            @Nullable String collection,
            @Nullable Source source)
            implements FundEvent {}

    /** A fund made a promise. */
    @EventType("kz.kinoqor.funding.fund.promised.v1")
    record FundPromised(UUID fundId, Promise promise) implements FundEvent {}

    /** A promise took the place of an earlier one, which stays on record. */
    @EventType("kz.kinoqor.funding.fund.promise-superseded.v1")
    record FundPromiseSuperseded(UUID fundId, UUID supersededPromiseId, Promise promise, String reason)
            implements FundEvent {}
}

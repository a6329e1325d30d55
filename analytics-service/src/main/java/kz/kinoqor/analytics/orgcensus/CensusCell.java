package kz.kinoqor.analytics.orgcensus;

import org.jspecify.annotations.Nullable;

/**
 * Organisations that are alike in all that the census asks.
 *
 * @param film true where an activity says that they work in film
 * @param region ISO 3166-2, null where no seat is recorded for the day
 * @param collection the marked set, null for none
 * @param state true where a state stake is in force, and so on: several may be true at once
 * @param organisations how many of them there are
 */
record CensusCell(
        boolean film,
        @Nullable String region,
        String legalForm,
        @Nullable String collection,
        boolean state,
        boolean privately,
        boolean foreign,
        boolean mixed,
        long organisations) {

    /** Nobody says who owns them. */
    boolean unknown() {
        return !(state || privately || foreign || mixed);
    }
}

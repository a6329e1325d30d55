package kz.kinoqor.catalog.organisation;

import java.time.LocalDate;
import java.util.List;
import kz.kinoqor.catalog.name.Name;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of an organisation beside who owns it.
 *
 * @param names one of them preferred at least
 * @param bin the Business Identification Number, if known
 * @param seats present and past ones
 * @param activities an open list, for example FILM_PRODUCTION
 */
record OrganisationDescription(
        List<Name> names,
        @Nullable String bin,
        LegalForm legalForm,
        List<Seat> seats,
        List<String> activities,
        Lifetime lifetime) {

    /** From registration to dissolution, as far as stated. */
    record Lifetime(
            @Nullable LocalDate registeredFrom, @Nullable LocalDate dissolvedOn) {}
}

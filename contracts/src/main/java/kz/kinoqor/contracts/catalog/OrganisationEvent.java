package kz.kinoqor.contracts.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.contracts.EventType;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.Source;
import org.jspecify.annotations.Nullable;

/** What can happen to an organisation in the register. Topic {@code kinoqor.catalog.organisations}. */
public sealed interface OrganisationEvent extends Fact {

    UUID organisationId();

    @Override
    default UUID subject() {
        return organisationId();
    }

    /**
     * A stake in an organisation over time. Stakes are no partition: what is not stated is unknown.
     *
     * @param ownershipClass STATE, PRIVATE, FOREIGN or MIXED
     * @param percent decimal string from 0 to 100, null where the size is not stated
     * @param country ISO 3166-1 alpha-2 of the owner, if stated
     * @param validFrom EDTF date, {@code unknown} where nobody says
     * @param validTo EDTF date up to and including which it held, null while it holds
     */
    record Stake(
            String ownershipClass,
            @Nullable String percent,
            @Nullable String country,
            String validFrom,
            @Nullable String validTo) {}

    /**
     * Where an organisation sits over time.
     *
     * @param code ISO 3166-2
     */
    record Seat(String code, String validFrom, @Nullable String validTo) {}

    /**
     * An organisation entered the register.
     *
     * @param bin the Business Identification Number, if known
     * @param legalForm LLP, JSC, INDIVIDUAL_ENTREPRENEUR, STATE_ENTERPRISE, FUND, ASSOCIATION, OTHER or UNKNOWN; says nothing of who owns it
     * @param activities open set, for example FILM_PRODUCTION, DISTRIBUTION, EXHIBITION, FUNDING
     */
    @EventType("kz.kinoqor.catalog.organisation.registered.v1")
    record OrganisationRegistered(
            UUID organisationId,
            String slug,
            List<Name> names,
            @Nullable String bin,
            String legalForm,
            List<Stake> ownership,
            List<Seat> region,
            List<String> activities,
            @Nullable LocalDate registeredFrom,
            @Nullable LocalDate dissolvedOn,
            @Nullable String collection,
            @Nullable Source source)
            implements OrganisationEvent {}

    /** Who owns an organisation changed or became known; carries all stakes, past ones too. */
    @EventType("kz.kinoqor.catalog.organisation.ownership-changed.v1")
    record OrganisationOwnershipChanged(UUID organisationId, List<Stake> ownership) implements OrganisationEvent {}

    /** What the register says of an organisation was corrected; carries the whole description as it stands now. */
    @EventType("kz.kinoqor.catalog.organisation.details-changed.v1")
    record OrganisationDetailsChanged(
            UUID organisationId,
            List<Name> names,
            @Nullable String bin,
            String legalForm,
            List<Seat> region,
            List<String> activities,
            @Nullable LocalDate registeredFrom,
            @Nullable LocalDate dissolvedOn)
            implements OrganisationEvent {}
}

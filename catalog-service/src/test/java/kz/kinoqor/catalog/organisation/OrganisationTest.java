package kz.kinoqor.catalog.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.catalog.name.Name;
import kz.kinoqor.contracts.catalog.OrganisationEvent;
import kz.kinoqor.kit.provenance.Origin;
import kz.kinoqor.kit.register.Registration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganisationTest {

    private static final UUID ID = UUID.fromString("0197a3f2-7c1e-7d50-9b1a-5f0e2c3f9c2a");
    private static final Stake FOREIGN = new Stake(OwnershipClass.FOREIGN, "60", "QA", "2019", null);

    private final Organisation organisation = Organisation.register(
            Registration.of(ID, "Tolqyn", new Origin("sample", null)), description(null), List.of(FOREIGN));

    @Test
    void aRegistrationIsToldWithOwnersAndSeats() {
        assertThat(OrganisationAnnouncement.registered(organisation))
                .isEqualTo(new OrganisationEvent.OrganisationRegistered(
                        ID,
                        "tolqyn-0e2c3f9c2a",
                        List.of(new kz.kinoqor.contracts.catalog.Name("Tolqyn", "en", "Latn", "PREFERRED", null)),
                        "940140000385",
                        "FUND",
                        List.of(new OrganisationEvent.Stake("FOREIGN", "60", "QA", "2019", null)),
                        List.of(new OrganisationEvent.Seat("KZ-71", "2019", null)),
                        List.of("FUNDING"),
                        LocalDate.of(2019, 3, 1),
                        null,
                        "sample",
                        null));
    }

    @Test
    void whoOwnsItNowAndWhereItSitsNowIsKeptApartForLists() {
        assertThat(organisation.ownershipClasses()).containsExactly("FOREIGN");
        assertThat(organisation.regionCodes()).containsExactly("KZ-71");
    }

    @Test
    void anOwnerMoreIsToldWithAllStakes() {
        var sold = new Stake(OwnershipClass.FOREIGN, "60", "QA", "2019", "2024-06");
        var bought = new Stake(OwnershipClass.STATE, null, "KZ", "2024-07", null);

        organisation.changeOwnership(List.of(sold, bought));

        assertThat(organisation.ownershipClasses()).containsExactly("STATE");
        assertThat(OrganisationAnnouncement.ownershipChanged(organisation))
                .isEqualTo(new OrganisationEvent.OrganisationOwnershipChanged(
                        ID,
                        List.of(
                                new OrganisationEvent.Stake("FOREIGN", "60", "QA", "2019", "2024-06"),
                                new OrganisationEvent.Stake("STATE", null, "KZ", "2024-07", null))));
    }

    @Test
    void theSameOwnersChangeNothing() {
        assertThat(organisation.changeOwnership(List.of(FOREIGN))).isFalse();
    }

    @Test
    void aDescriptionTakesThePlaceOfTheOneBefore() {
        organisation.describe(description(LocalDate.of(2025, 1, 31)));

        assertThat(OrganisationAnnouncement.described(organisation))
                .isInstanceOfSatisfying(
                        OrganisationEvent.OrganisationDetailsChanged.class,
                        told -> assertThat(told.dissolvedOn()).isEqualTo("2025-01-31"));
    }

    @Test
    void theSameDescriptionChangesNothing() {
        assertThat(organisation.describe(description(null))).isFalse();
    }

    private static OrganisationDescription description(@Nullable LocalDate dissolvedOn) {
        return new OrganisationDescription(
                List.of(new Name("Tolqyn", "en", "Latn", Name.NameKind.PREFERRED)),
                "940140000385",
                LegalForm.FUND,
                List.of(new Seat("KZ-71", "2019", null)),
                List.of("FUNDING"),
                new OrganisationDescription.Lifetime(LocalDate.of(2019, 3, 1), dissolvedOn));
    }
}

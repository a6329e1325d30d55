package kz.kinoqor.catalog.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import kz.kinoqor.catalog.name.Name;
import kz.kinoqor.catalog.name.Names;
import kz.kinoqor.kit.register.Entry;
import kz.kinoqor.kit.register.Registration;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An organisation of the sector, whoever owns it. */
@Entity
class Organisation extends Entry {

    private String displayName;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Name> names;

    private @Nullable String bin;

    @Enumerated(EnumType.STRING)
    private LegalForm legalForm;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Stake> ownership;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> ownershipClasses;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Seat> seats;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> regionCodes;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> activities;

    private @Nullable LocalDate registeredFrom;

    private @Nullable LocalDate dissolvedOn;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Organisation() {}

    @SuppressWarnings("NullAway.Init") // the two take() set all of it
    private Organisation(Registration registration, OrganisationDescription description, List<Stake> stakes) {
        super(registration);
        take(description);
        take(stakes);
    }

    static Organisation register(Registration registration, OrganisationDescription description, List<Stake> stakes) {
        return new Organisation(registration, description, stakes);
    }

    /** False where it is described so already: then nothing happened. */
    boolean describe(OrganisationDescription description) {
        if (description.equals(description())) {
            return false;
        }
        take(description);
        return true;
    }

    /** False where the very same stakes are on record: then nothing happened. */
    boolean changeOwnership(List<Stake> stakes) {
        if (stakes.equals(ownership)) {
            return false;
        }
        take(stakes);
        return true;
    }

    private void take(OrganisationDescription description) {
        displayName = Names.display(description.names()).orElseThrow();
        names = description.names();
        bin = description.bin();
        legalForm = description.legalForm();
        seats = description.seats();
        regionCodes = Seat.presentCodes(description.seats());
        activities = description.activities();
        registeredFrom = description.lifetime().registeredFrom();
        dissolvedOn = description.lifetime().dissolvedOn();
    }

    private void take(List<Stake> stakes) {
        ownership = stakes;
        ownershipClasses = Ownership.presentClasses(stakes);
    }

    OrganisationDescription description() {
        return new OrganisationDescription(
                names,
                bin,
                legalForm,
                seats,
                activities,
                new OrganisationDescription.Lifetime(registeredFrom, dissolvedOn));
    }

    List<Stake> ownership() {
        return ownership;
    }

    String displayName() {
        return displayName;
    }

    /** Where it sits now, for lists that ask. */
    List<String> regionCodes() {
        return regionCodes;
    }

    /** The classes of those who own it now, for lists that ask. */
    List<String> ownershipClasses() {
        return ownershipClasses;
    }
}

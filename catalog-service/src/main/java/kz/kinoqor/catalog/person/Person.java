package kz.kinoqor.catalog.person;

import jakarta.persistence.Entity;
import java.util.List;
import kz.kinoqor.catalog.identifier.StatedIdentifier;
import kz.kinoqor.catalog.name.Name;
import kz.kinoqor.catalog.name.Names;
import kz.kinoqor.kit.identifier.Subject;
import kz.kinoqor.kit.register.Entry;
import kz.kinoqor.kit.register.Registration;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody who makes films, as far as that is public. */
@Entity
class Person extends Entry {

    private String displayName;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Name> names;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> roles;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<StatedIdentifier> identifiers;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Person() {}

    @SuppressWarnings("NullAway.Init") // take() sets all of it
    private Person(Registration registration, PersonDetails.Description description) {
        super(registration);
        take(description);
    }

    static Person register(Registration registration, PersonDetails.Description description) {
        return new Person(registration, description);
    }

    /** False where the person is described so already: then nothing happened. */
    boolean describe(PersonDetails.Description description) {
        if (description.equals(description())) {
            return false;
        }
        take(description);
        return true;
    }

    private void take(PersonDetails.Description description) {
        displayName = Names.display(description.names()).orElseThrow();
        names = description.names();
        roles = description.roles();
        identifiers =
                description.identifiers().stream().map(StatedIdentifier::of).toList();
    }

    PersonDetails.Description description() {
        return new PersonDetails.Description(
                names,
                roles,
                identifiers.stream().map(stated -> stated.read(Subject.PERSON)).toList());
    }

    String displayName() {
        return displayName;
    }
}

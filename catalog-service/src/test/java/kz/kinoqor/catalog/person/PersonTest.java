package kz.kinoqor.catalog.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kz.kinoqor.catalog.name.Name;
import kz.kinoqor.contracts.catalog.Identification;
import kz.kinoqor.contracts.catalog.PersonEvent;
import kz.kinoqor.kit.identifier.Identifier;
import kz.kinoqor.kit.identifier.IdentifierScheme;
import kz.kinoqor.kit.provenance.Origin;
import kz.kinoqor.kit.register.Registration;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final UUID ID = UUID.fromString("0197a3f2-7c1e-7d50-9b1a-5f0e2c3f9c2a");
    private static final Name ALINA = new Name("Alina Mustafina", "en", "Latn", Name.NameKind.PREFERRED);
    private static final Identifier ORCID = new Identifier(IdentifierScheme.ORCID, "0000-0002-1825-0097");

    private final Person person = Person.register(
            Registration.of(ID, "Alina Mustafina", new Origin(null, null)),
            new PersonDetails.Description(List.of(ALINA), List.of("DIRECTOR"), List.of(ORCID)));

    @Test
    void aRegistrationIsToldWithAllThatIsPublic() {
        assertThat(PersonAnnouncement.registered(person))
                .isEqualTo(new PersonEvent.PersonRegistered(
                        ID,
                        "alina-mustafina-0e2c3f9c2a",
                        List.of(new kz.kinoqor.contracts.catalog.Name(
                                "Alina Mustafina", "en", "Latn", "PREFERRED", null)),
                        List.of("DIRECTOR"),
                        List.of(new Identification("ORCID", "0000-0002-1825-0097")),
                        null,
                        null));
    }

    @Test
    void aDescriptionTakesThePlaceOfTheOneBefore() {
        var inRussian = new Name("Алина Мустафина", "ru", "Cyrl", Name.NameKind.PREFERRED);

        person.describe(new PersonDetails.Description(List.of(inRussian, ALINA), List.of("WRITER"), List.of()));

        assertThat(person.displayName()).isEqualTo("Алина Мустафина");
        assertThat(PersonAnnouncement.described(person))
                .isEqualTo(new PersonEvent.PersonDetailsChanged(
                        ID,
                        List.of(
                                new kz.kinoqor.contracts.catalog.Name(
                                        "Алина Мустафина", "ru", "Cyrl", "PREFERRED", null),
                                new kz.kinoqor.contracts.catalog.Name(
                                        "Alina Mustafina", "en", "Latn", "PREFERRED", null)),
                        List.of("WRITER"),
                        List.of()));
    }

    @Test
    void theSameDescriptionChangesNothing() {
        assertThat(person.describe(new PersonDetails.Description(List.of(ALINA), List.of("DIRECTOR"), List.of(ORCID))))
                .isFalse();
    }
}

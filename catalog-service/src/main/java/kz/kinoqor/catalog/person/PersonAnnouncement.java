package kz.kinoqor.catalog.person;

import java.util.List;
import kz.kinoqor.catalog.identifier.StatedIdentifier;
import kz.kinoqor.catalog.name.Names;
import kz.kinoqor.contracts.catalog.Identification;
import kz.kinoqor.contracts.catalog.PersonEvent;

/** From a change of a person's entry to the fact that the world is told: the only place that knows both. */
final class PersonAnnouncement {

    private PersonAnnouncement() {}

    static PersonEvent registered(Person person) {
        var description = person.description();
        return new PersonEvent.PersonRegistered(
                person.id(),
                person.slug(),
                Names.announced(description.names()),
                description.roles(),
                identifications(description),
                person.origin().collection(),
                person.origin().source());
    }

    static PersonEvent described(Person person) {
        var description = person.description();
        return new PersonEvent.PersonDetailsChanged(
                person.id(), Names.announced(description.names()), description.roles(), identifications(description));
    }

    private static List<Identification> identifications(PersonDetails.Description description) {
        return description.identifiers().stream()
                .map(StatedIdentifier::of)
                .map(StatedIdentifier::announced)
                .toList();
    }
}

package kz.kinoqor.catalog.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import kz.kinoqor.catalog.identifier.Claim;
import kz.kinoqor.catalog.identifier.Identifiers;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.outbox.Outbox;
import kz.kinoqor.kit.register.Registered;

/** Enters a person into the register. */
@ApplicationScoped
class RegisterPerson {

    private final People people;
    private final Identifiers identifiers;
    private final Outbox outbox;
    private final Ids ids;

    RegisterPerson(People people, Identifiers identifiers, Outbox outbox, Ids ids) {
        this.people = people;
        this.identifiers = identifiers;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    Registered from(NewPerson request) {
        var person = request.read(ids);
        return people.once(person.id(), request, () -> {
            people.persist(person);
            identifiers.assign(
                    Identifiers.HolderKind.PERSON,
                    person.id(),
                    Claim.each(person.description().identifiers()));
            outbox.add(person, PersonAnnouncement.of(person, new PersonChange.Registered()));
        });
    }
}

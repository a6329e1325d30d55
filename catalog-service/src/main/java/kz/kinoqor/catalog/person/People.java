package kz.kinoqor.catalog.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kz.kinoqor.catalog.identifier.Claim;
import kz.kinoqor.catalog.identifier.Identifiers;
import kz.kinoqor.catalog.identifier.Identifiers.HolderKind;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.outbox.Outbox;
import kz.kinoqor.kit.register.Register;
import kz.kinoqor.kit.register.Registered;
import kz.kinoqor.kit.revision.Revision;

/** The people of the register: how one is registered, and described anew. */
@ApplicationScoped
class People extends Register<Person> {

    private final Identifiers identifiers;
    private final Outbox outbox;
    private final Ids ids;

    People(Identifiers identifiers, Outbox outbox, Ids ids) {
        this.identifiers = identifiers;
        this.outbox = outbox;
        this.ids = ids;
    }

    @Transactional
    Registered register(NewPerson request) {
        var person = request.read(ids);
        return once(person.id(), request, () -> {
            persist(person);
            identifiers.assign(
                    HolderKind.PERSON,
                    person.id(),
                    Claim.each(person.description().identifiers()));
            outbox.add(person, PersonAnnouncement.registered(person));
        });
    }

    @Transactional
    void describe(UUID id, Revision seen, PersonDetails request) {
        var description = request.read();
        var person = get(id, seen);
        identifiers.reassign(HolderKind.PERSON, id, Claim.each(description.identifiers()));
        if (person.describe(description)) {
            outbox.add(person, PersonAnnouncement.described(person));
        }
    }
}

package kz.kinoqor.catalog.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kz.kinoqor.catalog.identifier.Claim;
import kz.kinoqor.catalog.identifier.Identifiers;
import kz.kinoqor.kit.outbox.Outbox;
import kz.kinoqor.kit.revision.Revision;
import kz.kinoqor.kit.rule.Findings;

/** Changes the entry of a person that the caller has seen. */
@ApplicationScoped
class ChangePerson {

    private final People people;
    private final Identifiers identifiers;
    private final Outbox outbox;

    ChangePerson(People people, Identifiers identifiers, Outbox outbox) {
        this.people = people;
        this.identifiers = identifiers;
        this.outbox = outbox;
    }

    @Transactional
    void describe(UUID id, Revision seen, PersonDetails request) {
        var findings = new Findings();
        var description = request.read(findings);
        findings.refuseIfAny();
        var person = people.get(id, seen);
        identifiers.reassign(Identifiers.HolderKind.PERSON, id, Claim.each(description.identifiers()));
        person.describe(description).ifPresent(change -> outbox.add(person, PersonAnnouncement.of(person, change)));
    }
}

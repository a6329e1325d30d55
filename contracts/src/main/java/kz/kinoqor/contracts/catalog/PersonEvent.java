package kz.kinoqor.contracts.catalog;

import java.util.List;
import java.util.UUID;
import kz.kinoqor.contracts.EventType;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.Source;
import org.jspecify.annotations.Nullable;

/** What can happen to a person in the register. Topic {@code kinoqor.catalog.people}. Public facts only. */
public sealed interface PersonEvent extends Fact {

    UUID personId();

    @Override
    default UUID subject() {
        return personId();
    }

    /**
     * A person entered the register.
     *
     * @param roles what the person is publicly known as, for example DIRECTOR, WRITER
     */
    @EventType("kz.kinoqor.catalog.person.registered.v1")
    record PersonRegistered(
            UUID personId,
            String slug,
            List<Name> names,
            List<String> roles,
            List<Identification> identifiers,
            @Nullable String collection,
            @Nullable Source source)
            implements PersonEvent {}

    /** What the register says of a person was corrected; carries the whole description as it stands now. */
    @EventType("kz.kinoqor.catalog.person.details-changed.v1")
    record PersonDetailsChanged(UUID personId, List<Name> names, List<String> roles, List<Identification> identifiers)
            implements PersonEvent {}
}

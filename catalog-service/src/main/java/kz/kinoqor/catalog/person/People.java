package kz.kinoqor.catalog.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.register.Register;

/** The people of the register. */
@ApplicationScoped
class People extends Register<Person> {

    @Override
    protected Problem unknown(UUID id) {
        return new PersonProblem.PersonUnknown(id);
    }

    @Override
    protected Problem idTaken(UUID id) {
        return new PersonProblem.PersonIdTaken(id);
    }
}

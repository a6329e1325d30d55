package kz.kinoqor.catalog.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.register.Register;

/** The organisations of the register. */
@ApplicationScoped
class Organisations extends Register<Organisation> {

    @Override
    protected Problem unknown(UUID id) {
        return new OrganisationProblem.OrganisationUnknown(id);
    }

    @Override
    protected Problem idTaken(UUID id) {
        return new OrganisationProblem.OrganisationIdTaken(id);
    }
}

package kz.kinoqor.funding.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.register.Register;

/** The funds on record. */
@ApplicationScoped
class Funds extends Register<Fund> {

    @Override
    protected Problem unknown(UUID id) {
        return new FundProblem.FundUnknown(id);
    }

    @Override
    protected Problem idTaken(UUID id) {
        return new FundProblem.FundIdTaken(id);
    }
}

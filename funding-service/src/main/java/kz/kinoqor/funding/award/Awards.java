package kz.kinoqor.funding.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.register.Register;

/** The awards on record. */
@ApplicationScoped
class Awards extends Register<Award> {

    @Override
    protected Problem unknown(UUID id) {
        return new AwardProblem.AwardUnknown(id);
    }

    @Override
    protected Problem idTaken(UUID id) {
        return new AwardProblem.AwardIdTaken(id);
    }
}

package kz.kinoqor.catalog.festival;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.register.Register;

/** The festivals of the register. */
@ApplicationScoped
class Festivals extends Register<Festival> {

    @Override
    protected Problem unknown(UUID id) {
        return new FestivalProblem.FestivalUnknown(id);
    }

    @Override
    protected Problem idTaken(UUID id) {
        return new FestivalProblem.FestivalIdTaken(id);
    }
}

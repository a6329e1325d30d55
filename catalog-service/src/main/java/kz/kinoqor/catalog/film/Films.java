package kz.kinoqor.catalog.film;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.kinoqor.kit.problem.Problem;
import kz.kinoqor.kit.register.Register;

/** The films of the register. */
@ApplicationScoped
class Films extends Register<Film> {

    @Override
    protected Problem unknown(UUID id) {
        return new FilmProblem.FilmUnknown(id);
    }

    @Override
    protected Problem idTaken(UUID id) {
        return new FilmProblem.FilmIdTaken(id);
    }
}

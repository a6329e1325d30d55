package kz.kinoqor.catalog.film;

import jakarta.enterprise.context.ApplicationScoped;
import kz.kinoqor.kit.register.Register;

/** The films of the register. */
@ApplicationScoped
class Films extends Register<Film> {}

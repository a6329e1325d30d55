package kz.kinoqor.catalog.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import kz.kinoqor.kit.register.Register;

/** The organisations of the register. */
@ApplicationScoped
class Organisations extends Register<Organisation> {}

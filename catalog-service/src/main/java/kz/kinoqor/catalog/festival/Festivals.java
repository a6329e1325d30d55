package kz.kinoqor.catalog.festival;

import jakarta.enterprise.context.ApplicationScoped;
import kz.kinoqor.kit.register.Register;

/** The festivals of the register. */
@ApplicationScoped
class Festivals extends Register<Festival> {}

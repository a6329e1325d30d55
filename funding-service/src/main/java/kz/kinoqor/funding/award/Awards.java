package kz.kinoqor.funding.award;

import jakarta.enterprise.context.ApplicationScoped;
import kz.kinoqor.kit.register.Register;

/** The awards on record. */
@ApplicationScoped
class Awards extends Register<Award> {}

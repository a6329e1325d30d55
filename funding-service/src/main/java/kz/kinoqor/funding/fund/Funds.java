package kz.kinoqor.funding.fund;

import jakarta.enterprise.context.ApplicationScoped;
import kz.kinoqor.kit.register.Register;

/** The funds on record. */
@ApplicationScoped
class Funds extends Register<Fund> {}

package kz.kinoqor.catalog.person;

import jakarta.enterprise.context.ApplicationScoped;
import kz.kinoqor.kit.register.Register;

/** The people of the register. */
@ApplicationScoped
class People extends Register<Person> {}

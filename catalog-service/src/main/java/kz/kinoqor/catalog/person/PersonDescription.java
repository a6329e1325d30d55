package kz.kinoqor.catalog.person;

import java.util.List;
import kz.kinoqor.catalog.name.Name;
import kz.kinoqor.kit.identifier.Identifier;

/**
 * What the register says of a person.
 *
 * @param names one of them preferred at least
 * @param roles what the person is publicly known as, for example DIRECTOR
 */
record PersonDescription(List<Name> names, List<String> roles, List<Identifier> identifiers) {}

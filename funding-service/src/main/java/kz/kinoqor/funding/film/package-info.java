/** What funding knows of films: a copy, fed by the facts of the register. Films themselves are changed there, never here. */
@NullMarked
package kz.kinoqor.funding.film;

import org.jspecify.annotations.NullMarked;
